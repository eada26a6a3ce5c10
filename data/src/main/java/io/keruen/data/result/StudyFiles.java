package io.keruen.data.result;

import io.keruen.data.dataset.DataSet;
import io.keruen.engine.study.StudyResult;

/** Writes the data files of a study: every table as CSV and Parquet, and the links as GeoJSON. */
public final class StudyFiles {
  private final DataSet data;
  private final StudyResult result;

  public StudyFiles(DataSet data, StudyResult result) {
    this.data = data;
    this.result = result;
  }

  /**
   * Writes all but the manifest, which comes last ({@link Manifest#writeInto}).
   *
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public void writeInto(OutputFolder folder) {
    TableFiles.write(result.tables(), folder);
    LinksGeoJson links = new LinksGeoJson(result, data.geometry());
    folder.write("links.geojson", links::write);
  }
}
