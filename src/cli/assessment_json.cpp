// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assessment_json.h"

#include "intake/answer_value_json.h"
#include "plan/planner.h"

#include <nlohmann/json.hpp>

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

class Writer {
 public:
  explicit Writer(const Assessment& assessment) : assessment_(assessment), table_(assessment.table()) {}

  Json write(const Plan& plan) const {
    Json json = {{"table", {{"id", table_.id}, {"version", table_.version}, {"sha256", table_.sha256}}},
                 {"status", nameOf(assessment_.status())}};
    json["refer"] = list(assessment_.firing(Effect::Refer), [&](const Row& row) {
      const auto& refer = *row.as<Row::Refer>();
      return Json{{"row", row.id},
                  {"to", refer.to},
                  {"urgency", nameOf(refer.urgency)},
                  {"session", nameOf(refer.session)},
                  {"caution", row.caution}};
    });
    json["recommended"] = candidates(Verdict::Recommended);
    json["blocked"] = candidates(Verdict::Blocked);
    json["held"] = candidates(Verdict::Held);
    json["fired"] = Json::array();
    for (const int row : assessment_.firing())
      json["fired"].push_back({{"row", table_.rows[row].id}, {"because", because(row)}});
    json["undecided"] = Json::array();
    for (const int row : assessment_.undecided())
      json["undecided"].push_back({{"row", table_.rows[row].id}, {"ask", questions(assessment_.ask(row))}});
    const PositionFinding positions = assessment_.positions();
    json["position"] = {{"use", positions.use},
                        {"avoid", positions.avoid},
                        {"rows", ids(positions.rows)},
                        {"assumed", ids(positions.assumed)}};
    json["advise"] = list(adviceFor(assessment_, plan), [&](const Row& row) {
      const auto& advise = *row.as<Row::Advise>();
      return Json{{"row", row.id}, {"to", nameOf(advise.audience)}, {"text", advise.text}};
    });
    json["ask_next"] = questions(assessment_.askNext());
    json["not_asked"] = notAsked();
    json["left_out"] = Json::array();
    for (const LeftOut& out : plan.leftOut)
      json["left_out"].push_back(
          {{"region", out.region}, {"reason", nameOf(out.reason)}, {"rows", out.rows}});
    json["plan"] = planJson(plan);
    return json;
  }

 private:
  Json ids(const RowList& rows) const {
    Json list = Json::array();
    for (const int row : rows) list.push_back(table_.rows[row].id);
    return list;
  }

  Json questions(const std::vector<int>& indices) const {
    Json list = Json::array();
    for (const int question : indices) list.push_back(table_.catalogue->questions()[question].id);
    return list;
  }

  template <typename ToJson>
  Json list(const RowList& rows, ToJson toJson) const {
    Json all = Json::array();
    for (const int row : rows) all.push_back(toJson(table_.rows[row]));
    return all;
  }

  Json because(int row) const {
    Json cells = Json::array();
    for (const CellReading& reading : assessment_.because(row)) {
      const std::string& question = table_.catalogue->questions()[reading.question].id;
      cells.push_back({{"question", question},
                       {"answer", jsonOf(assessment_.relevance().counted(reading.question))},
                       {"cell", reading.cell}});
    }
    return cells;
  }

  Json notAsked() const {
    Json all = Json::array();
    for (const NotAsked& one : assessment_.relevance().notAsked()) {
      Json because = Json::array();
      for (const Cell* cell : one.because)
        because.push_back({{"question", table_.catalogue->questions()[cell->question].id},
                           {"answer", jsonOf(assessment_.relevance().counted(cell->question))},
                           {"cell", table_.pool.text(*cell)}});
      all.push_back({{"question", table_.catalogue->questions()[one.question].id}, {"because", because}});
    }
    return all;
  }

  Json candidates(Verdict verdict) const {
    Json all = Json::array();
    for (const Candidate& candidate : assessment_.candidates()) {
      const PairFinding& finding = candidate.finding;
      if (finding.verdict != verdict) continue;
      Json json = {{"technique", table_.techniques.all()[candidate.technique].id},
                   {"region", table_.catalogue->regions().sided()[candidate.region].id}};
      if (verdict == Verdict::Recommended) {
        json["pressure"] = finding.pressure;
        json["minutes"] = {finding.minutes.min, finding.minutes.usual, finding.minutes.max};
        json["priority"] = finding.priority;
        json["rows"] = ids(finding.suggestedBy);
        json["limited_by"] = ids(finding.limitedBy);
        json["assumed"] = ids(finding.assumed);
      } else if (verdict == Verdict::Blocked) {
        json["rows"] = ids(finding.blockedBy);
      } else {
        json["rows"] = ids(finding.heldBy);
        json["ask"] = questions(assessment_.askOf(finding.heldBy));
      }
      all.push_back(std::move(json));
    }
    return all;
  }

  static Json planJson(const Plan& plan) {
    Json steps = Json::array();
    for (const PlanStep& step : plan.steps)
      steps.push_back({{"phase", nameOf(step.phase)},
                       {"technique", step.technique},
                       {"regions", step.regions},
                       {"pressure", step.pressure},
                       {"minutes", step.minutes},
                       {"position", step.position},
                       {"rows", step.rows},
                       {"cautions", step.cautions}});
    return {{"minutes", plan.minutes},
            {"limited_by", plan.limitedBy},
            {"assumed", plan.assumed},
            {"steps", steps},
            {"unplanned_minutes", plan.unplannedMinutes}};
  }

  const Assessment& assessment_;
  const Table& table_;
};

}  // namespace

std::string writeAssessment(const Assessment& assessment, const Plan& plan) {
  return Writer(assessment).write(plan).dump(2) + "\n";
}

}  // namespace tableside
