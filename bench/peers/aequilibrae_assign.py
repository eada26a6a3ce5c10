"""Times AequilibraE's equilibrium on an instance of the TNTP collection, as published.

Needs the packages aequilibrae, numpy and pandas of PyPI. Usage:

    python aequilibrae_assign.py NET TRIPS TOLL_FACTOR DISTANCE_FACTOR THREADS GAP METHOD [FLOWS]

Centroids below the first through node are blocked; toll and distance are fixed costs with their factors. What AequilibraE
refuses is changed as little as it allows, and counted: free-flow times of 0 become 1e-6, powers below 1 become 1 and, where
that changes the time, B becomes 0 and the time what the published function gives (only where it is constant).
Prints a JSON object: seconds and gap of every iteration by AequilibraE's own clock and definition of the gap, and what was
changed. FLOWS receives the volumes as a TNTP flow file, whose textbook gap `keruen verify` tells.
"""

import json
import os
import sys
import time

os.environ["AEQ_SHOW_PROGRESS"] = "FALSE"  # drawing it takes longer than small instances

import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
from aequilibrae.matrix import AequilibraeMatrix  # noqa: E402
from aequilibrae.paths import Graph, TrafficAssignment, TrafficClass  # noqa: E402

SMALL = 1e-6


def header(lines, tag):
    for line in lines:
        if line.strip().startswith(f"<{tag}>"):
            return int(line.split(">")[1].split()[0])
    raise SystemExit(f"no <{tag}>")


def read_network(path):
    lines = open(path, encoding="utf-8").read().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("<END OF METADATA>"))
    rows = []
    for line in lines[start + 1:]:
        cells = line.split("~")[0].replace(";", " ").split()
        if cells:
            rows.append([float(cell) for cell in cells[:9]])
    names = ["a_node", "b_node", "capacity", "length", "time", "b", "power", "speed", "toll"]
    links = pd.DataFrame(rows, columns=names)
    return links, header(lines, "NUMBER OF ZONES"), header(lines, "FIRST THRU NODE")


def read_trips(path, zones):
    demand = np.zeros((zones, zones))
    origin = None
    for line in open(path, encoding="utf-8"):
        line = line.split("~")[0].strip()
        if line.lower().startswith("origin"):
            origin = int(line.split()[1]) - 1
        elif origin is not None:
            for entry in line.split(";"):
                if ":" in entry:
                    to, volume = entry.split(":")
                    demand[origin, int(to) - 1] = float(volume)
    return demand


def adapt(links):
    """What AequilibraE refuses, changed; returns how many links of each kind."""
    zero = links["time"] <= 0
    links.loc[zero, "time"] = SMALL
    low = links["power"] < 1
    constant = low & ((links["b"] == 0) | (links["power"] == 0))
    links.loc[constant, "time"] *= 1 + links.loc[constant, "b"] * (links.loc[constant, "power"] == 0)
    links.loc[constant, "b"] = 0
    links.loc[low, "power"] = 1
    return {
        "zero_time": int(zero.sum()),
        "power_below_1": int(low.sum()),
        "power_below_1_and_changed": int((low & ~constant).sum()),
    }


def main(net, trips, toll_factor, distance_factor, threads, gap, method, flows_file=None):
    links, zones, first_through = read_network(net)
    demand = read_trips(trips, zones)
    np.fill_diagonal(demand, 0)
    changed = adapt(links)
    links["link_id"] = np.arange(1, len(links) + 1)
    links["a_node"] = links["a_node"].astype(np.int64)
    links["b_node"] = links["b_node"].astype(np.int64)
    links["direction"] = 1
    links["fixed"] = float(toll_factor) * links["toll"].fillna(0) + float(distance_factor) * links["length"]
    graph = Graph()
    graph.cost = links["time"].to_numpy()
    graph.network = links.rename(columns={"length": "distance", "time": "free_flow_time"})
    graph.prepare_graph(np.arange(1, zones + 1))
    graph.set_graph("free_flow_time")
    graph.set_blocked_centroid_flows(first_through > 1)
    matrix = AequilibraeMatrix()
    matrix.create_empty(zones=zones, matrix_names=["trips"], memory_only=True)
    matrix.index = np.arange(1, zones + 1)
    matrix.matrix["trips"][:, :] = demand
    matrix.computational_view(["trips"])
    traffic = TrafficClass("all", graph, matrix)
    if links["fixed"].any():
        traffic.set_fixed_cost("fixed")
    assignment = TrafficAssignment()
    assignment.set_classes([traffic])
    assignment.set_vdf("BPR")
    assignment.set_vdf_parameters({"alpha": "b", "beta": "power"})
    assignment.set_capacity_field("capacity")
    assignment.set_time_field("free_flow_time")
    assignment.set_algorithm(method)
    assignment.set_cores(int(threads))
    assignment.max_iter = 5000
    assignment.rgap_target = float(gap)
    start = time.perf_counter()
    assignment.execute(log_specification=False)
    seconds = time.perf_counter() - start
    report = assignment.report()
    if flows_file:
        volume = assignment.results()["PCE_AB"].reindex(links["link_id"]).fillna(0).to_numpy()
        with open(flows_file, "w", encoding="utf-8") as file:
            file.write("From\tTo\tVolume\tCost\n")
            for a, b, v in zip(links["a_node"], links["b_node"], volume):
                file.write(f"{a}\t{b}\t{float(v)!r}\t0\n")
    print(
        json.dumps(
            {
                "seconds": seconds,
                "iterations": len(report),
                "iteration_seconds": [float(s) for s in report["time"]],
                "rgap": [float(g) if np.isfinite(g) else 1.0 for g in report["rgap"]],  # infinite at first
                "final_rgap": float(report["rgap"].iloc[-1]),
                "changed": changed,
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
