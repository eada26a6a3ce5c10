/**
 * Reads studies and the edits of projects, as docs/formats/studies.md describes them.
 *
 * <p>In: YAML files. Out: a {@link io.keruen.engine.study.Study}, or all problems of the files with
 * line, key, value and remedy.
 */
package io.keruen.data.study;
