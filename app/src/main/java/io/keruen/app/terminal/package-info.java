/**
 * What a terminal shows: text tables, colours, progress bars, JSON.
 *
 * <p>In: values of the commands. Out: characters on standard output and standard error.
 */
package io.keruen.app.terminal;
