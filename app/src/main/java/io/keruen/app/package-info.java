/**
 * The command line: one class per command.
 *
 * <p>In: arguments, a data set, a study. Out: text or JSON on the terminal, result files, an exit
 * code.
 */
package io.keruen.app;
