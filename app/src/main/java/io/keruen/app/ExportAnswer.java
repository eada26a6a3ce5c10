package io.keruen.app;

import java.util.List;

/**
 * What {@code keruen export --format json} prints; docs/formats/cli.md names every field.
 *
 * @param formats what was written
 * @param links links that can be used
 * @param linksLeftOut links that cannot: closed, planned, or of a mode that the goods do not take
 * @param out folder of the files
 */
record ExportAnswer(
    String dataSet,
    String scenario,
    String commodity,
    List<String> formats,
    int nodes,
    int links,
    int linksLeftOut,
    String out,
    List<String> files) {}
