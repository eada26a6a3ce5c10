/**
 * Result files for other people's tools: CSV and Parquet tables, GeoJSON, and a manifest that says
 * which inputs, versions and settings made them.
 *
 * <p>In: tables, skims, a study's result. Out: a folder that appears complete or not at all ({@link
 * io.keruen.data.result.OutputFolder}). Formats are described in docs/formats/result-files.md.
 */
package io.keruen.data.result;
