package io.keruen.app.report;

import java.util.List;
import java.util.Map;

/**
 * The data of the page, as report.js reads them.
 *
 * @param tables of the study as a whole, by name
 * @param measures by which countries can be coloured
 * @param cityMeasure of the histogram of cities
 * @param trust paragraphs on how sure the figures are
 */
record ReportContent(
    List<Scenario> scenarios,
    Map<String, TableView> tables,
    List<Measure> measures,
    Measure cityMeasure,
    List<String> trust,
    MapView map) {

  /**
   * One scenario against the baseline.
   *
   * @param reasons why it differs from what was published, as far as the run shows
   * @param cities to draw on the map
   */
  record Scenario(
      String title,
      List<Summary.Card> cards,
      List<String> words,
      List<String> reasons,
      List<CityPoint> cities,
      Map<String, TableView> tables) {}

  /**
   * A city on the map.
   *
   * @param value of the {@code cityMeasure}
   */
  record CityPoint(String name, double lat, double lon, double value) {}

  /**
   * A figure by country or city.
   *
   * @param table of a scenario that holds it
   * @param better {@code lower} or {@code higher}
   * @param nameColumn column with the name of the row
   */
  record Measure(
      String table,
      String column,
      String label,
      String unit,
      String better,
      boolean signed,
      String nameColumn) {}
}
