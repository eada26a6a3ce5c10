package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.packages.Cities;
import io.keruen.data.build.packages.City;
import io.keruen.data.build.packages.SeaLanes;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Chooses the cities and ports of the data set and merges them with the places of the facts. */
final class Gazetteer {
  /** Smaller cities nearer than this to a chosen one are its suburbs. */
  private static final double SUBURB_KM = 18;

  /** Places of one name nearer than this are the same. */
  private static final double SAME_PLACE_KM = 40;

  /** Distance at which a port belongs to a city. */
  private static final double PORT_OF_CITY_KM = 35;

  /** Current names are looked up within this distance of the older coordinates. */
  private static final double SAME_POINT_KM = 1.5;

  /** Territories that GeoNames counts with another country. */
  private static final List<String> APART = List.of("XNC", "XSL");

  private static final int CITIES = 1250;
  private static final int CITIES_PER_COUNTRY = 4;
  private static final int PORTS_PER_COUNTRY = 3;

  private static final List<String> OVERSEAS_PORTS =
      List.of(
          "USLAX", "USNYC", "USSAV", "USHOU", "USSEA", "CAVAN", "MXZLO", "PABLB", "BRSSZ", "ARBUE",
          "CLVAP", "PECLL", "ZADUR", "ZACPT", "KEMBA", "TZDAR", "NGAPP", "AOLAD", "AUSYD", "AUMEL",
          "AUFRE", "NZAKL", "GHTEM", "CIABJ", "SNDKR", "JMKIN");

  private final Map<String, String> iso3ByIso2;
  private final Set<String> inNetwork;
  private final Territories territories;
  private final Map<String, String> regionNames = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, String> regionOf = new HashMap<>();

  /**
   * @param regions first-level divisions of countries
   */
  Gazetteer(
      Map<String, String> iso3ByIso2,
      Set<String> inNetwork,
      Territories territories,
      List<Cities.Region> regions) {
    this.iso3ByIso2 = Map.copyOf(iso3ByIso2);
    this.inNetwork = Set.copyOf(inNetwork);
    this.territories = territories;
    regions.forEach(region -> regionNames.put(region.code(), region.name()));
  }

  /** All places, named uniquely, sorted by name. */
  List<Place> places(
      List<City> cities,
      List<City> currentNames,
      List<PlaceFact> facts,
      List<SeaLanes.Port> ports) {
    List<City> chosen = choose(cities);
    CurrentNames current = new CurrentNames(currentNames);
    chosen.forEach(city -> places.add(placeOf(city, current)));
    facts.forEach(this::addFact);
    addPorts(ports);
    List<Place> ranked = new ArrayList<>(places);
    ranked.sort(Names.byImportance());
    List<Place> named =
        new ArrayList<>(Names.unique(ranked, p -> regionOf.getOrDefault(key(p), "")));
    named.sort(Comparator.comparing(Place::name));
    return named;
  }

  private List<City> choose(List<City> cities) {
    List<City> ranked = new ArrayList<>();
    for (City city : cities) {
      String iso3 = iso3ByIso2.getOrDefault(city.iso2(), "");
      boolean settlement =
          city.featureCode().startsWith("PPL")
              && !city.featureCode().equals("PPLX")
              && !city.featureCode().equals("PPLQ")
              && !city.featureCode().equals("PPLH");
      if (inNetwork.contains(iso3) && settlement) {
        ranked.add(city);
      }
    }
    ranked.sort(
        Comparator.comparingInt((City c) -> c.isCapital() ? 0 : 1)
            .thenComparingLong(c -> -c.population())
            .thenComparingLong(City::geonameId));
    Map<String, Integer> perCountry = new TreeMap<>();
    List<City> chosen = new ArrayList<>();
    for (City city : ranked) {
      boolean wanted =
          city.isCapital() || perCountry.getOrDefault(city.iso2(), 0) < CITIES_PER_COUNTRY;
      if (wanted && !isSuburb(city, chosen)) {
        chosen.add(city);
        perCountry.merge(city.iso2(), 1, Integer::sum);
      }
    }
    for (City city : ranked) {
      if (chosen.size() >= CITIES) {
        break;
      }
      if (!chosen.contains(city) && !isSuburb(city, chosen)) {
        chosen.add(city);
      }
    }
    return chosen;
  }

  private static boolean isSuburb(City city, List<City> chosen) {
    return chosen.stream()
        .anyMatch(c -> Point.km(c.lat(), c.lon(), city.lat(), city.lon()) < SUBURB_KM);
  }

  private Place placeOf(City city, CurrentNames current) {
    String name = current.nameOf(city).replace('’', '\'');
    TreeSet<String> aliases =
        new TreeSet<>(List.of(city.name(), Names.ascii(name), Names.ascii(city.name())));
    if (!city.alternativeName().isEmpty()) {
      aliases.add(city.alternativeName());
    }
    Point at = new Point(city.lat(), city.lon());
    String iso3 = territoryOf(city, at);
    String region = regionNames.getOrDefault(city.iso2() + "." + city.adminCode(), "");
    Place place =
        new Place(
            name,
            aliases,
            iso3,
            at,
            Place.Kind.CITY,
            city.population(),
            true,
            "geonames",
            Confidence.HIGH,
            "");
    regionOf.put(key(place), region);
    return place;
  }

  /** The city's country, or the territory apart within it where its own rules hold. */
  private String territoryOf(City city, Point at) {
    String drawn = territories.inside(at);
    return APART.contains(drawn) ? drawn : iso3ByIso2.get(city.iso2());
  }

  private static String key(Place place) {
    return place.at().lat() + " " + place.at().lon();
  }

  private void addFact(PlaceFact fact) {
    String full = fact.name();
    Point at = fact.at();
    String iso3 = fact.iso3();
    TreeSet<String> aliases = new TreeSet<>(List.of(fact.id(), full));
    String base = baseName(full);
    aliases.addAll(otherNames(full));
    aliases.add(base);
    String note = fact.notes();
    if (note.startsWith("GeoNames place ")) {
      aliases.add(note.substring("GeoNames place ".length()));
    }
    aliases.addAll(fact.aliases());
    Place.Kind kind = fact.kind();
    Optional<Place> same = sameAs(base, aliases, iso3, at);
    Place place;
    if (same.isPresent()) {
      Place city = same.get();
      places.remove(city);
      aliases.addAll(city.aliases());
      aliases.add(city.name());
      place =
          new Place(
              base,
              aliases,
              city.iso3(),
              city.at(),
              kind == Place.Kind.STATION || kind == Place.Kind.BORDER ? city.kind() : kind,
              city.population(),
              city.centroid(),
              city.source() + "|" + fact.source(),
              city.confidence(),
              "");
    } else {
      place =
          new Place(
              base,
              aliases,
              iso3,
              at,
              kind,
              0,
              kind == Place.Kind.CITY && !isField(full),
              fact.source(),
              fact.confidence(),
              note.startsWith("GeoNames") || note.startsWith("UN/") ? "" : note);
      for (String part : otherNames(full)) {
        regionOf.putIfAbsent(key(place), part);
      }
    }
    places.add(place);
  }

  private static boolean isField(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("oil field") || lower.contains("gas field");
  }

  private Optional<Place> sameAs(String base, Set<String> aliases, String iso3, Point at) {
    String wanted = Names.key(base);
    TreeSet<String> keys = new TreeSet<>();
    aliases.forEach(a -> keys.add(Names.key(a)));
    return places.stream()
        .filter(p -> p.iso3().equals(iso3) && p.centroid() && p.at().km(at) < SAME_PLACE_KM)
        .filter(p -> Names.key(p.name()).equals(wanted) || keys.contains(Names.key(p.name())))
        .filter(p -> !base.matches(".*-[0-9]$"))
        .min(Comparator.comparingDouble(p -> p.at().km(at)));
  }

  /** The name without what stands in parentheses, after a slash, or says that it is a port. */
  static String baseName(String full) {
    return full.replaceAll("\\s*\\(.*?\\)", "")
        .replaceAll("\\s*/.*", "")
        .replaceAll("\\s+(dry port|port)$", "")
        .strip();
  }

  private static List<String> otherNames(String full) {
    List<String> names = new ArrayList<>();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\((.*?)\\)").matcher(full);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    int slash = full.indexOf('/');
    if (slash >= 0) {
      names.add(full.substring(slash + 1).strip());
    }
    return names;
  }

  private void addPorts(List<SeaLanes.Port> ports) {
    Map<String, Integer> perCountry = new TreeMap<>();
    for (SeaLanes.Port port : ports) {
      String iso2 = port.locode().isEmpty() ? "" : port.locode().substring(0, 2);
      String iso3 = iso3ByIso2.getOrDefault(iso2, "");
      boolean overseas = OVERSEAS_PORTS.contains(port.locode());
      if (iso3.isEmpty() || !(overseas || inNetwork.contains(iso3))) {
        continue;
      }
      Optional<Place> ofItsName = cityOf(port, iso3, p -> sameName(p, port));
      if (ofItsName.isPresent()) {
        becomePort(ofItsName.get(), port);
      } else if ((overseas || port.main()) && !isNearPort(port)) {
        Optional<Place> city = cityOf(port, iso3, p -> true);
        if (city.isPresent()) {
          becomePort(city.get(), port);
        } else if (overseas || perCountry.merge(iso3, 1, Integer::sum) <= PORTS_PER_COUNTRY) {
          places.add(placeOf(port, iso3));
        }
      }
    }
  }

  private static boolean sameName(Place place, SeaLanes.Port port) {
    String name = Names.key(port.name());
    return Names.key(place.name()).equals(name)
        || place.aliases().stream().anyMatch(alias -> Names.key(alias).equals(name));
  }

  private boolean isNearPort(SeaLanes.Port port) {
    return places.stream()
        .anyMatch(p -> p.kind() == Place.Kind.PORT && km(p, port) < PORT_OF_CITY_KM);
  }

  private static double km(Place place, SeaLanes.Port port) {
    return Point.km(place.at().lat(), place.at().lon(), port.lat(), port.lon());
  }

  private Optional<Place> cityOf(SeaLanes.Port port, String iso3, Predicate<Place> fits) {
    return places.stream()
        .filter(p -> p.kind() == Place.Kind.CITY && p.iso3().equals(iso3))
        .filter(p -> km(p, port) < PORT_OF_CITY_KM)
        .filter(fits)
        .min(Comparator.comparingDouble((Place p) -> km(p, port)).thenComparing(Place::name));
  }

  private void becomePort(Place city, SeaLanes.Port port) {
    places.remove(city);
    places.add(asPort(city, port));
  }

  private static Place placeOf(SeaLanes.Port port, String iso3) {
    return new Place(
        port.name(),
        new TreeSet<>(List.of(port.locode())),
        iso3,
        new Point(port.lat(), port.lon()),
        Place.Kind.PORT,
        0,
        false,
        "searoute",
        Confidence.MEDIUM,
        "");
  }

  private static Place asPort(Place city, SeaLanes.Port port) {
    TreeSet<String> aliases = new TreeSet<>(city.aliases());
    aliases.add(port.locode());
    return new Place(
        city.name(),
        aliases,
        city.iso3(),
        city.at(),
        Place.Kind.PORT,
        city.population(),
        city.centroid(),
        city.source() + "|searoute",
        city.confidence(),
        city.note());
  }

  /** Places by name, alias or identifier; a name goes before an alias. */
  static final class Index {
    private final Map<String, Place> byName = new HashMap<>();
    private final References names;

    Index(List<Place> places) {
      places.forEach(place -> byName.put(place.name(), place));
      for (Place place : places) {
        place.aliases().forEach(alias -> byName.putIfAbsent(alias, place));
      }
      names = References.of("facts/places.csv", byName.keySet());
    }

    Optional<Place> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    /** All names, for facts that speak of places. */
    References names() {
      return names;
    }

    /**
     * The place of a name that the facts use.
     *
     * @throws IllegalArgumentException if no place has the name; {@link #names()} tells before
     */
    Place require(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("no place has the name '" + name + "'"));
    }
  }

  /** Newer names of the same points. */
  private static final class CurrentNames {
    private final Map<String, List<City>> byCell = new LinkedHashMap<>();

    CurrentNames(List<City> cities) {
      cities.forEach(c -> byCell.computeIfAbsent(cell(c, 0, 0), k -> new ArrayList<>()).add(c));
    }

    private static String cell(City c, int dLat, int dLon) {
      return c.iso2()
          + ((int) Math.floor(c.lat() * 10) + dLat)
          + " "
          + ((int) Math.floor(c.lon() * 10) + dLon);
    }

    String nameOf(City old) {
      String best = old.name();
      double nearest = SAME_POINT_KM;
      for (int dLat = -1; dLat <= 1; dLat++) {
        for (int dLon = -1; dLon <= 1; dLon++) {
          for (City c : byCell.getOrDefault(cell(old, dLat, dLon), List.of())) {
            double km = Point.km(c.lat(), c.lon(), old.lat(), old.lon());
            if (Names.key(c.name()).equals(Names.key(old.name())) && km < 10) {
              return c.name();
            }
            if (km < nearest) {
              best = c.name();
              nearest = km;
            }
          }
        }
      }
      return best;
    }
  }
}
