/** Keruen's equilibria beside those of other programs, on instances of the TNTP collection. */
package io.keruen.bench.assign;
