/**
 * Random mutations of inputs and command lines: files go in, and what a reader or a command makes
 * of them is judged. docs/robustness.md says what counts as a fault.
 */
package io.keruen.app.fuzz;
