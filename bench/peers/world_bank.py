"""Times the published scripts of Reed and Trubetskoy (2019) on Keruen's network. bench/README.md says how to set it up.

    python world_bank.py SCENARIO CITIES ORIGINS

Run in the folder of the scripts, with the files of `keruen export world-bank` in data/. Calls their own functions, step
by step: reading, matching cities, costs, borders, transfers, then searches from the first ORIGINS of the first
CITIES of cities.csv (each origin takes as long as another), and their whole matrix if ORIGINS is not below CITIES. What their tables lack is filled in memory.
"""

import os
import pickle
import sys
import time

import networkx as nx
import pandas as pd

scenario, city_count, origin_count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

# Files that are not in their repository, and that a matrix of freight costs does not use.
CONVERTER = "data/other/raw_escap_data/index_converter.p"
if not os.path.exists(CONVERTER):
    os.makedirs(os.path.dirname(CONVERTER), exist_ok=True)
    with open(CONVERTER, "wb") as file:
        pickle.dump({}, file)
EXTERNALS = "data/csv/externals_links.csv"
if not os.path.exists(EXTERNALS):
    with open(EXTERNALS, "w") as file:
        file.write("from_lon,from_lat,quality,to_name,length,tariff_iso3\n")

sys.path.insert(0, "code/analysis")
sys.argv = ["get_cost_matrix.py", "-n", scenario]
import get_cost_matrix as scripts  # noqa: E402  it reads its arguments and tables when imported


def filled(table, countries):
    """A table by country with the median where a country or a figure (also their -9999) is missing."""
    table = table.reindex(sorted(set(table.index) | set(countries)))
    for column in table.select_dtypes("number").columns:
        known = table[column].where(table[column] >= 0)
        table[column] = known.fillna(known.median())
    return table


def timed(name, step, *arguments):
    started = time.perf_counter()
    result = step(*arguments)
    print(f"{name:<32} {time.perf_counter() - started:10.2f} s", flush=True)
    return result


road, rail, sea, graph = timed("reading", scripts.read_geojsons)
countries = {data["iso3"] for _, _, data in graph.edges(data=True) if data.get("iso3")}
cities, road_nodes, _, _, _ = timed("matching cities", scripts.match_cities_with_nodes, road, rail, sea, graph)
scripts.BCOST = filled(scripts.BCOST, countries)
scripts.TARIFF = filled(scripts.TARIFF, countries | set(cities["iso3"]))
timed("costs", scripts.add_costs_to_graph, graph)
timed("borders", scripts.create_border_crossings, road_nodes, graph)
timed("road-rail transfers", scripts.create_road_rail_transfers, cities, graph)
timed("sea transfers", scripts.create_sea_transfers, cities, graph)

# A city that cannot be reached stops the scripts; keep those in the largest part of the network.
part = max(nx.strongly_connected_components(graph), key=len)
cities = cities[cities["nearest_any"].isin(part)].drop_duplicates("nearest_any").head(city_count)
print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {len(cities)} cities")

started = time.perf_counter()
costs = []
for origin in cities["nearest_any"].head(origin_count):
    lengths, _ = nx.single_source_dijkstra(graph, origin, weight="cost")
    costs.append(len(lengths))
searches = (time.perf_counter() - started) / origin_count
print(f"{'their search, per origin':<32} {searches:10.3f} s, {min(costs)} nodes reached or more")

if origin_count >= len(cities):
    timed("their matrix of all cities", scripts.get_cost_matrix, cities, graph)
else:
    print(f"a matrix of {len(cities)} origins: {len(cities) * searches / 60:.1f} minutes of searches alone, not run")
