package io.keruen.data.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small data set: from Urumqi by rail through Dostyk, where the gauge changes, to Aktau, by ferry
 * over the Caspian to Baku.
 *
 * <pre>
 * Urumqi --460-- Alashankou | Dostyk --880-- Almaty --3200-- Aktau ~~475~~ Baku
 *  0   rail-1435     1      |  2   rail-1520   3               4  5 ferry 6  7
 * </pre>
 *
 * Tests change single cells of it.
 */
public final class Corridor {
  private final Map<String, String> tables = new LinkedHashMap<>();

  public Corridor() {
    tables.put(
        "sources.csv",
        """
        id,publisher,title,year,address,licence
        test,Keruen,Figures made up for tests,2026,,
        spare,Keruen,A source that no row uses,2026,,
        """);
    tables.put(
        "territories.csv",
        """
        iso3,name,aliases,region,gauge_mm,landlocked,bri_economy,in_network,gdp_usd_bn,population_m,exports_usd_bn,imports_usd_bn,year,mfn_tariff_percent,rail_clearance_hours,road_clearance_hours,clearance_usd_per_teu,source,confidence,note
        CHN,China,,East Asia,1435,no,yes,yes,18744,1407,3793,3254,2024,3.4,20,10,150,test,high,
        KAZ,Kazakhstan,Qazaqstan,Central Asia,1520,yes,yes,yes,288,20.4,91.9,74.3,2024,4.1,12,8,100,test,high,
        AZE,Azerbaijan,,Caucasus,1520,yes,yes,yes,74,10.2,,,2024,,6,5,80,test,medium,
        """);
    tables.put(
        "unions.csv",
        """
        union,kind,member,from_year,to_year,source,confidence,note
        EAEU,customs-union,KAZ,2015,,test,high,
        EAEU,customs-union,AZE,2030,,test,low,a membership to come
        CIS,free-trade-area,KAZ,1994,,test,high,
        CIS,free-trade-area,AZE,1994,2020,test,low,a membership that ended
        """);
    tables.put(
        "rates.csv",
        """
        mode,class,territory,usd_per_teu_km,usd_per_tonne_km,speed_km_h,kg_co2e_per_teu_km,fixed_usd_per_teu,fixed_hours,year,source,confidence,note
        rail,,,0.5,,40,0.3,,,2024,test,medium,
        rail,double-electrified,,,,55,0.2,,,2024,test,medium,
        rail,,KAZ,0.4,,,,,,2024,test,medium,
        ferry,,,1.2,,20,0.5,,,2024,test,low,
        drayage,,,2,,30,1,60,4,2024,test,low,
        """);
    tables.put(
        "commodities.csv",
        """
        commodity,name,usd_per_teu,tonnes_per_teu,value_of_time_percent_per_day,route_value_of_time_usd_per_teu_day,modes,trade_share,source,confidence,note
        containers,Containers,40000,12,0.6,240,rail|road|sea|ferry,0.7,test,medium,
        grain,Grain,3000,20,0.1,3,rail|sea|ferry,,test,low,
        """);
    tables.put(
        "projects.csv",
        """
        project,name,programme,countries,type,world_bank_name,cost_usd_m,financing_creditor,start_year,completion_year,status,length_km,before,after,source,confidence,note
        dostyk-aktau,Eastern Beam,BRI|Nurly Zhol,KAZ,new rail,,2700,state,2012,2014,completed,988,,,test,high,
        """);
    tables.put(
        "observed.csv",
        """
        indicator,geography,year,value,unit,source,confidence,note
        transit_containers,KAZ,2020-10,407600,TEU,test,high,
        """);
    tables.put(
        "distances.csv",
        """
        mode,from,to,via,published_km,year,source,confidence,note
        rail,Almaty,Aktau,,3000,2024,test,high,
        rail,Urumqi,Aktau,Dostyk,4600,2024,test,high,
        """);
    tables.put(
        "places.csv",
        """
        place,aliases,iso3,lat,lon,kind,population,centroid,source,confidence,note
        Urumqi,Ürümqi|Wulumuqi,CHN,43.8,87.6,city,3500000,yes,test,high,
        Alashankou,,CHN,45.17,82.57,border,,no,test,high,
        Dostyk,Druzhba,KAZ,45.25,82.48,border,,no,test,high,
        Almaty,Alma-Ata,KAZ,43.25,76.95,city,2000000,yes,test,high,
        Aktau,,KAZ,43.6,51.2,port,190000,yes,test,high,
        Baku,Bakı,AZE,40.35,49.9,port,2300000,yes,test,high,
        """);
    tables.put(
        "nodes.csv",
        """
        node,layer,territory,lat,lon
        0,rail-1435,CHN,43.8,87.6
        1,rail-1435,CHN,45.17,82.57
        2,rail-1520,KAZ,45.25,82.48
        3,rail-1520,KAZ,43.25,76.95
        4,rail-1520,KAZ,43.6,51.2
        5,ferry,,43.6,51.2
        6,ferry,,40.35,49.9
        7,rail-1520,AZE,40.35,49.9
        """);
    tables.put(
        "links.csv",
        """
        link,from_node,to_node,direction,length_km,class,speed_km_h,passage,opened,status,source,confidence
        0,0,1,both,460,double-electrified,,,1990,open,test,high
        1,2,3,both,880,single,45,,,open,test,medium
        2,3,4,both,3200,,,,,open,,
        3,5,6,both,475,,,caspian,,open,test,low
        """);
    tables.put(
        "geometry.csv",
        """
        link,fine,coarse
        0,_nvY_}mt@_vJ~wq@g`Nvmn@,_nvY_}mt@gwYvfaB
        """);
    tables.put(
        "connectors.csv",
        """
        place,node,length_km
        Urumqi,0,12
        Alashankou,1,1
        Dostyk,2,1
        Almaty,3,9
        Aktau,4,5
        Baku,7,7
        """);
    tables.put(
        "terminals.csv",
        """
        terminal,place,kind,from_node,to_node,hours,hours_sd,usd_per_teu,usd_per_tonne,capacity_teu_per_year,status,year,source,confidence,note
        Aktau,Aktau,ferry,4,5,48,,90,,240000,open,2024,test,high,
        Aktau,Aktau,ferry,5,4,40,,90,,,open,2024,test,high,
        Baku,Baku,ferry,6,7,,,80,,,open,2024,test,low,
        Baku,Baku,ferry,7,6,50,,80,,,open,2024,test,low,
        """);
    tables.put(
        "crossings.csv",
        """
        crossing,mode,from_node,to_node,from_territory,to_territory,clearance_hours,clearance_hours_sd,clearance_usd_per_teu,handling_hours,gauge_change_hours,gauge_change_usd_per_teu,capacity_per_day,capacity_unit,status,year,source,confidence,note
        Dostyk/Alashankou,rail,1,2,CHN,KAZ,30,,,2,6,160,24,trains,open,2022,test,high,
        Dostyk/Alashankou,rail,2,1,KAZ,CHN,,,120,2,6,160,24,trains,open,2022,test,high,
        """);
    tables.put("edits.yaml", "dostyk-aktau: {without: [], with: []}\n");
  }

  /** Replaces one text of a table that must be there. */
  public Corridor with(String table, String text, String replacement) {
    String old = tables.get(table);
    if (!old.contains(text)) {
      throw new IllegalArgumentException(table + " does not contain '" + text + "'");
    }
    tables.put(table, old.replace(text, replacement));
    return this;
  }

  public Corridor without(String table) {
    tables.remove(table);
    return this;
  }

  /** Writes the tables into a folder. */
  public Path writeTo(Path folder) {
    tables.forEach(
        (file, text) -> {
          try {
            Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return folder;
  }

  /** Writes and reads the data set. */
  public DataSet readIn(Path folder) {
    return DataSet.read(DataSetFiles.in(writeTo(folder)));
  }
}
