/**
 * Reading tables that people wrote.
 *
 * <p>In: CSV files. Out: typed cells, and every {@link io.keruen.data.input.InputProblem} of all
 * files at once: file, line, column, value, what was expected and what to do about it. A reader
 * reports a wrong cell and goes on; {@link io.keruen.data.input.InputProblems#throwIfAny()} ends
 * the reading before anything is computed.
 */
package io.keruen.data.input;
