// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/assessment_json.h"

namespace tableside {
namespace {

std::string heading(Status status) {
  switch (status) {
    case Status::GoOn: return "Go on with the session.";
    case Status::Modify: return "Go on, with the changes below.";
    case Status::AskFirst: return "Ask first: no plan before these are answered.";
    case Status::Stop: return "Stop: no session today.";
  }
  return {};
}

}  // namespace

std::string describeAssessment(const Assessment& assessment, const Plan& plan) {
  const Table& table = assessment.table();
  const RegionMap& map = table.catalogue->regions();
  std::string text = "Planning aid, not medical advice; rules " + table.version + " (" + table.status +
                     ")\n\n" + heading(assessment.status()) + "\n";
  for (const int i : assessment.firing(Effect::Refer)) {
    const Row& row = table.rows[i];
    const auto& refer = *row.as<Row::Refer>();
    text += "  ! refer to " + std::string(refer.to) + " (" + std::string(nameOf(refer.urgency)) +
            "): " + std::string(row.why) + " [" + std::string(row.id) + "]\n";
  }
  if (const auto ask = assessment.askNext(); !ask.empty()) {
    text += "\nAsk next:\n";
    for (const int question : ask)
      text += "  ? " + table.catalogue->questions()[question].ask.in("en") + "\n";
  }
  text += "\nPlan, " + std::to_string(plan.minutes) + " minutes:\n";
  for (const PlanStep& step : plan.steps) {
    RegionSet regions;
    for (const std::string& id : step.regions) regions.set(*map.indexOf(id));
    text += "  " + std::to_string(step.minutes) + " min  " +
            table.techniques.find(step.technique)->name.in("en") + ", " +
            lowerAscii(map.displayNames(regions, "en")) + ", pressure " + std::to_string(step.pressure) +
            "/5, " + step.position + " [" + joined(step.rows, ", ") + "]\n";
    for (const std::string& caution : step.cautions) text += "          ! " + caution + "\n";
  }
  if (plan.unplannedMinutes > 0) text += "  " + std::to_string(plan.unplannedMinutes) + " min  not planned\n";
  return text;
}

}  // namespace tableside
