/**
 * Measurements: benchmarks named after what they time, each of which first checks that its subject
 * agrees with a naive way to the same result, and a harness that times whole runs of the launcher.
 * bench/README.md says how to run them and what came out.
 */
package io.keruen.bench;
