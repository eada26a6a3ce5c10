"""Times gegravity (PyPI, tested with 0.3) on its own example of 30 countries, and writes the same question for Keruen.

    python gegravity_example.py SAMPLE DIR RUNS

SAMPLE is sample_data_set.dlm of the package's repository. Each run builds the baseline, defines an agreement of Canada and
Japan and simulates it (sigma 5, reference Germany). Into DIR go flows.csv (observed trade) and shock.csv:
keruen gravity simulate --data DIR/flows.csv --shock DIR/shock.csv --theta 4 --deficits universal
"""

import statistics
import sys
import time
from pathlib import Path

import pandas as pd
from gegravity import BaselineData, CostCoeffs, OneSectorGE

sample, folder, runs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
COEFFICIENTS = {"lndist": -0.3898623, "contiguity": 0.891577, "common_language": 0.0326249, "pta": 0.4711383,
                "international": -3.412584, "constant": 16.32434}

data = pd.read_csv(sample)
data["constant"] = 1
data["year"] = data["year"].astype(str)
estimates = CostCoeffs(pd.DataFrame({"var": list(COEFFICIENTS), "coeff": list(COEFFICIENTS.values())}),
                       identifier_col="var", coeff_col="coeff")
agreed = data.copy()
between = [set(pair) == {"CAN", "JPN"} for pair in zip(agreed["exporter"], agreed["importer"])]
agreed.loc[between, "pta"] = 1


def simulate():
    world = OneSectorGE(BaselineData(data, trade_var_name="trade", expend_var_name="E", output_var_name="Y"),
                        year="2006", reference_importer="DEU", expend_var_name="E", output_var_name="Y", sigma=5,
                        cost_variables=list(COEFFICIENTS), cost_coeff_values=estimates, quiet=True)
    world.build_baseline(omr_rescale=10)
    world.define_experiment(agreed)
    world.simulate()
    return world


times = []
for _ in range(runs):
    started = time.perf_counter()
    world = simulate()
    times.append(time.perf_counter() - started)
print(f"gegravity, 30 countries: median {statistics.median(times):.3f} s of {runs} runs")

folder.mkdir(parents=True, exist_ok=True)
flows = data[["exporter", "importer", "trade"]]
flows.to_csv(folder / "flows.csv", index=False)
shock = agreed.loc[between, ["exporter", "importer"]].assign(partial_effect=COEFFICIENTS["pta"])
shock.to_csv(folder / "shock.csv", index=False)
