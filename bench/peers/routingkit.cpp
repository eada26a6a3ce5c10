// Times RoutingKit's customisable contraction hierarchy on the files that io.keruen.bench.peers.Peers writes, and
// compares every answer with the one found there. bench/README.md says how to build and run it.
//
//   routingkit DIR RUNS
//
// DIR holds first_out, head, weight, latitude, longitude (docs/formats/export.md), pairs.csv and cities.csv.

#include <routingkit/customizable_contraction_hierarchy.h>
#include <routingkit/inverse_vector.h>
#include <routingkit/nested_dissection.h>
#include <routingkit/timer.h>
#include <routingkit/vector_io.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace RoutingKit;
using std::string;
using std::vector;

namespace {

struct Pair {
  unsigned from, to, weight;  // inf_weight: no way
};

vector<vector<string>> read_csv(const string& file) {  // without quotes, which the two files do not have
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot open " + file);
  vector<vector<string>> rows;
  string line;
  std::getline(in, line);  // header
  while (std::getline(in, line)) {
    vector<string> cells(1);
    for (char c : line) {
      if (c == ',') cells.emplace_back();
      else cells.back() += c;
    }
    rows.push_back(cells);
  }
  return rows;
}

double median_of(int runs, const std::function<void()>& run) {  // milliseconds
  vector<double> times;
  for (int i = 0; i < runs; i++) {
    long long time = -get_micro_time();
    run();
    time += get_micro_time();
    times.push_back(time / 1000.0);
  }
  std::sort(times.begin(), times.end());
  return runs % 2 == 1 ? times[runs / 2] : (times[runs / 2 - 1] + times[runs / 2]) / 2;
}

void require_equal(unsigned expected, unsigned found, unsigned from, unsigned to) {
  if (expected != found) {
    std::ostringstream message;
    message << "from " << from << " to " << to << ": weight " << found << ", pairs.csv says " << expected;
    throw std::runtime_error(message.str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw std::runtime_error("give a folder and a number of runs");
    const string dir = string(argv[1]) + "/";
    const int runs = std::stoi(argv[2]);

    const auto first_out = load_vector<unsigned>(dir + "first_out");
    const auto head = load_vector<unsigned>(dir + "head");
    const auto weight = load_vector<unsigned>(dir + "weight");
    const auto latitude = load_vector<float>(dir + "latitude");
    const auto longitude = load_vector<float>(dir + "longitude");
    const auto tail = invert_inverse_vector(first_out);
    const unsigned node_count = first_out.size() - 1;
    std::printf("%-44s %u nodes, %zu links\n", "graph", node_count, head.size());

    vector<unsigned> order;
    double ms = median_of(runs, [&] {
      order = compute_nested_node_dissection_order_using_inertial_flow(node_count, tail, head, latitude, longitude);
    });
    std::printf("%-44s %10.1f ms\n", "order (inertial flow)", ms);

    CustomizableContractionHierarchy cch;
    ms = median_of(runs, [&] { cch = CustomizableContractionHierarchy(order, tail, head); });
    std::printf("%-44s %10.1f ms, %u arcs\n", "contraction", ms, cch.cch_arc_count());

    CustomizableContractionHierarchyMetric metric(cch, weight);
    metric.customize();
    ms = median_of(runs, [&] { metric.reset(weight).customize(); });
    std::printf("%-44s %10.2f ms\n", "customisation, 1 thread", ms);

    std::map<string, vector<Pair>> samples;
    for (const auto& row : read_csv(dir + "pairs.csv")) {
      const unsigned answer = row[3].empty() ? inf_weight : std::stoul(row[3]);
      samples[row[0]].push_back({unsigned(std::stoul(row[1])), unsigned(std::stoul(row[2])), answer});
    }
    CustomizableContractionHierarchyQuery query(metric);
    for (const auto& sample : samples) {
      const vector<Pair>& pairs = sample.second;
      vector<Pair> linked;
      for (const Pair& pair : pairs)
        if (pair.weight != inf_weight) linked.push_back(pair);
      unsigned long long sum = 0;
      for (const Pair& pair : pairs) {
        const unsigned found = query.reset().add_source(pair.from).add_target(pair.to).run().get_distance();
        require_equal(pair.weight, found, pair.from, pair.to);
        if (found != inf_weight) sum += found;
      }
      unsigned long long guard = 0;  // keeps the compiler from dropping the work
      ms = median_of(runs, [&] {
        for (const Pair& pair : pairs)
          guard += query.reset().add_source(pair.from).add_target(pair.to).run().get_distance();
      });
      std::printf("%-44s %10.2f us each, %zu pairs, checksum %llu\n", ("one-to-one, " + sample.first).c_str(),
                  1000 * ms / pairs.size(), pairs.size(), sum);
      ms = median_of(runs, [&] {
        for (const Pair& pair : linked)
          guard += query.reset().add_source(pair.from).add_target(pair.to).run().get_arc_path().size();
      });
      std::printf("%-44s %10.2f us each\n", ("the same with links, " + sample.first).c_str(), 1000 * ms / linked.size());
      if (guard == 0) std::printf("nothing was found\n");
    }

    vector<unsigned> origins, destinations;
    for (const auto& row : read_csv(dir + "cities.csv")) {
      origins.push_back(std::stoul(row[0]));
      destinations.push_back(std::stoul(row[1]));
    }
    vector<unsigned> matrix(origins.size() * destinations.size());
    ms = median_of(runs, [&] {
      CustomizableContractionHierarchyQuery many(metric);
      many.pin_targets(destinations);
      for (size_t i = 0; i < origins.size(); i++)
        many.reset_source().add_source(origins[i]).run_to_pinned_targets().get_distances_to_targets(
            &matrix[i * destinations.size()]);
    });
    unsigned long long sum = 0;
    for (size_t i = 0; i < origins.size(); i++)
      for (size_t j = 0; j < destinations.size(); j++)
        if (i != j && matrix[i * destinations.size() + j] != inf_weight) sum += matrix[i * destinations.size() + j];
    std::printf("%-44s %10.1f ms, %zu x %zu, checksum %llu\n", "many-to-many, 1 thread", ms, origins.size(),
                destinations.size(), sum);
  } catch (const std::exception& error) {
    std::cerr << "routingkit: " << error.what() << std::endl;
    return 1;
  }
}
