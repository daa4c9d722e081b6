#!/usr/bin/env python3
"""Locks random projects with pytool and with the reference program side by side, and reports where they differ.

usage: resolver.py --tool CMD --against CMD [--from SEED] [--count N] [--jobs N] [--keep DIR]

Needs the runner of the resolver scenarios beside the project. Closes with `N passed, N failed`; differing scenarios are written to --keep with what the reference did.
"""
import argparse, concurrent.futures, json, os, shlex, sys, threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "..", "shared", "conformance")]
sys.dont_write_bytecode = True
import check_resolver, scenario_index
from universe import Universe


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--against", required=True)
    parser.add_argument("--from", type=int, default=1, dest="first")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", metavar="DIR")
    options = parser.parse_args()
    scenarios = [Universe(seed).scenario() for seed in range(options.first, options.first + options.count)]
    pythons = check_resolver.find_pythons([os.path.expanduser("~/.pyenv/versions/*/bin/python")])
    server = scenario_index.Server(0, scenarios)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tool, reference = shlex.split(options.tool), shlex.split(options.against)

    def compare(scenario):
        expected = check_resolver.run_scenario(reference, scenario, server, pythons)
        for step, outcome in zip(scenario["steps"], expected):
            step["expected"] = outcome
        return scenario, check_resolver.compare(scenario["steps"], check_resolver.run_scenario(tool, scenario, server, pythons)), expected

    passed, failed, same, words = 0, 0, 0, 0
    solved = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario, records, expected in pool.map(compare, scenarios):
            solved += expected[0]["exit"] == 0
            same += sum(record["stderr_equal"] for record in records)
            words += len(records)
            differing = [record for record in records if record["differs"]]
            worded = [record for record in records if not record["stderr_equal"]]
            passed, failed = passed + (not differing), failed + bool(differing)
            for record in differing:
                print("%s: %s: %s" % (scenario["name"], ",".join(record["differs"]), " ".join(record["args"])))
                print("".join(line if line.endswith("\n") else line + "\n" for line in record["diff"][:40]))
            if options.keep and (differing or worded):
                os.makedirs(options.keep, exist_ok=True)
                with open(os.path.join(options.keep, scenario["name"] + (".json" if differing else ".words.json")), "w") as stream:
                    json.dump(scenario, stream, indent=1)
    server.shutdown()
    print("the reference solved %d of %d; standard error equal in %d of %d steps" % (solved, len(scenarios), same, words))
    print("%d passed, %d failed" % (passed, failed))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
