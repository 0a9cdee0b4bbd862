// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/other_program.h"
#include "cases/plausible_checks.h"
#include "cases/plausible_clients.h"
#include "intake/answers_json.h"
#include "support/shipped.h"

#include <cstdlib>
#include <iomanip>
#include <iostream>

using namespace tableside;
using namespace tableside::test;

namespace {

struct Finding {
  int plans = 0;
  std::string first;  // the first client of the kind
};

class Survey {
 public:
  void add(const PlausibleClient& client, const Json& output) {
    ++clients;
    ++statuses[output.at("status")];
    if (output.at("plan").at("steps").empty()) {
      empty += output.at("status") == "go_on" || output.at("status") == "modify";
    } else {
      ++plans;
    }
    const std::vector<PlanFault> faults = planFaults(client.asked, output);
    Names seen;
    for (const PlanFault& fault : faults)
      if (seen.insert(fault.kind).second) note(fault, client);
    broken += !faults.empty() && !output.at("plan").at("steps").empty();
    if (std::getenv("TABLESIDE_EVERY_FAULT"))
      for (const PlanFault& fault : faults)
        std::cerr << "#" << clients << "\t" << fault.kind << "\t" << fault.words << "\t" << client.minutes
                  << "\t" << writeAnswers(client.asked) << "\n";
    ++worst[worstPlace(client.asked, output)];
    if (std::getenv("TABLESIDE_EVERY_FAULT") && worstPlace(client.asked, output) == WorstPlace::Untold)
      std::cerr << "#" << clients << "\tworst\t" << client.complaint << "\t" << client.minutes << "\t"
                << writeAnswers(client.asked) << "\n";
  }

  void print() const {
    std::cout << clients << " plausible clients, " << plans << " with steps, " << empty << " free but empty";
    for (const auto& [status, count] : statuses) std::cout << ", " << count << " " << status;
    std::cout << '\n';
    for (const std::string& kind : faultKinds()) {
      const auto found = kinds.find(kind);
      const Finding finding = found == kinds.end() ? Finding{} : found->second;
      std::cout << std::setw(7) << finding.plans << "  " << kind
                << (finding.plans > 0 ? ": " + finding.first : "") << '\n';
    }
    std::cout << std::setw(7) << broken
              << "  plans broken in any way\nworst place: " << count(WorstPlace::Most) << " the most time, "
              << count(WorstPlace::LeftOut) << " left out with its reason, " << count(WorstPlace::Row)
              << " a row says why, " << count(WorstPlace::Untold) << " untold\n";
  }

  int count(WorstPlace kind) const {
    const auto found = worst.find(kind);
    return found == worst.end() ? 0 : found->second;
  }

  int clients = 0, plans = 0, broken = 0, empty = 0;
  std::map<std::string, int> statuses;
  std::map<std::string, Finding> kinds;
  std::map<WorstPlace, int> worst;

 private:
  void note(const PlanFault& fault, const PlausibleClient&) {
    Finding& finding = kinds[fault.kind];
    if (finding.plans++ == 0) finding.first = "client " + std::to_string(clients) + ", " + fault.words;
  }
};

}  // namespace

TEST_CASE("No plausible client gets a plan that is unsafe, silly or untrue") {
  const auto other = OtherProgram::named();
  const int size = other ? 2000 : std::getenv("TABLESIDE_FULL") ? 20000 : 800;
  PlausibleClients clients;
  Survey survey;
  for (int i = 0; i < size; ++i) {
    const PlausibleClient client = clients.next();
    survey.add(client, other ? other->planFor(client.asked, client.truth, client.minutes)
                             : planFor(client.asked, client.minutes));
  }
  survey.print();
  // The series is worth nothing where it never comes to the point.
  CHECK(survey.plans > size / 2);
  for (const auto& [kind, finding] : survey.kinds) {
    INFO(kind << ": " << finding.first);
    CHECK(finding.plans == 0);
  }
  const int told =
      survey.count(WorstPlace::Most) + survey.count(WorstPlace::LeftOut) + survey.count(WorstPlace::Row);
  CHECK(told * 100 >= (told + survey.count(WorstPlace::Untold)) * 98);
}
