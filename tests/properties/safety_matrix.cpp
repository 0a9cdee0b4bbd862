// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties/safety_matrix.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tableside::test {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> split(const std::string& text, const std::string& at) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t end; (end = text.find(at, from)) != std::string::npos; from = end + at.size())
    parts.push_back(trimmed(text.substr(from, end - from)));
  parts.push_back(trimmed(text.substr(from)));
  return parts;
}

// Takes `start` off the front of the text.
bool takes(std::string& text, const std::string& start) {
  if (text.rfind(start, 0) != 0) return false;
  text = trimmed(text.substr(start.size()));
  return true;
}

SafetyMatrix::Term termOf(const std::string& text) {
  std::istringstream words(text);
  SafetyMatrix::Term term;
  words >> term.question >> term.relation >> term.value;
  return term;
}

const std::vector<std::string> kColumns = {"every technique", "swedish", "deep_tissue", "trigger_point",
                                           "hot_stone"};

}  // namespace

SafetyMatrix::SafetyMatrix(const std::filesystem::path& file, const Table& names)
    : names_(names), map_(names.catalogue->regions()) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto cells = split(line, "|");
    Row row{cells[0], {}, false, {}, {}, {}};
    if (row.condition != "always")
      for (const std::string& term : split(row.condition, " and ")) row.terms.push_back(termOf(term));
    for (const Term& term : row.terms)
      if (!names_.catalogue->find(term.question)) throw std::runtime_error("no question " + term.question);
    row.stops = cells[1] == "stop";
    row.limits.resize(names_.techniques.all().size());
    for (std::size_t column = 0; column < kColumns.size() && column + 1 < cells.size() && !row.stops;
         ++column)
      for (std::size_t technique = 0; technique < row.limits.size(); ++technique) {
        if (column > 0 && names_.techniques.all()[technique].id != kColumns[column]) continue;
        for (Limit& limit : readLimits(cells[column + 1]))
          if (limit.technique.empty() || limit.technique == names_.techniques.all()[technique].id)
            row.limits[technique].push_back(std::move(limit));
      }
    if (cells.size() == kColumns.size() + 2) readSession(row, cells.back());
    rows_.push_back(std::move(row));
  }
}

std::vector<SafetyMatrix::Limit> SafetyMatrix::readLimits(const std::string& text) const {
  std::vector<Limit> limits;
  if (text.empty()) return limits;
  for (std::string part : split(text, ";")) {
    Limit limit;
    if (const auto colon = part.find(':'); colon != std::string::npos) {
      limit.technique = part.substr(0, colon);
      if (!names_.techniques.find(limit.technique))
        throw std::runtime_error("no technique " + limit.technique);
      part = trimmed(part.substr(colon + 1));
    }
    if (!takes(part, "never")) {
      limit.pressureAtMost = part.at(0) - '0';
      part = trimmed(part.substr(1));
    }
    if (part.empty()) limit.regions = map_.all();
    takes(part, "in");
    for (const char* scope : {"near", "limb of", "beside", "side of"})
      if (takes(part, scope)) limit.scope = scope;
    if (!part.empty() && part[0] == '@')
      limit.place = part.substr(1);
    else if (!part.empty())
      for (const std::string& name : split(part, ",")) limit.regions |= map_.named(name).value();
    limits.push_back(std::move(limit));
  }
  return limits;
}

void SafetyMatrix::readSession(Row& row, const std::string& text) const {
  std::string rest = text;
  if (takes(rest, "no "))
    row.positions = split(rest, ",");
  else
    row.sessionMinutes = std::stoi(rest);
}

bool SafetyMatrix::mayHold(const Row& row, const Assessment& assessment) const {
  return std::all_of(row.terms.begin(), row.terms.end(),
                     [&](const Term& term) { return mayHold(term, assessment); });
}

bool SafetyMatrix::mayHold(const Term& term, const Assessment& assessment) const {
  const int question = *names_.catalogue->indexOf(term.question);
  const Answer& answer = assessment.relevance().counted(question);
  if (!isKnown(answer)) return !assessment.facts().isWithoutValue(question);
  const auto has = [](const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  if (term.relation == "=")
    return std::holds_alternative<bool>(answer) ? std::get<bool>(answer) == (term.value == "yes")
                                                : std::get<Choice>(answer).id == term.value;
  if (term.relation == ">=") return std::get<int>(answer) >= std::stoi(term.value);
  if (term.relation == "<=") return std::get<int>(answer) <= std::stoi(term.value);
  const auto& chosen = std::get<Choices>(answer).ids;
  if (term.relation == "has") return has(chosen, term.value);
  if (term.relation == "lacks") return !has(chosen, term.value);
  if (term.relation == "is") return chosen.empty() == (term.value == "empty");
  throw std::runtime_error("no relation " + term.relation);
}

void SafetyMatrix::afflict(Answers& answers, const Row& row, RandomIntakes& random) const {
  for (const Term& term : row.terms) {
    const Question& question = *names_.catalogue->find(term.question);
    const auto holding = [&]() -> Answer {
      if (question.type == QuestionType::YesNo) return term.value == "yes";
      if (question.type == QuestionType::One) return Choice{term.value};
      if (term.relation == ">=") return random.between(std::stoi(term.value), std::min(question.to, 120));
      if (term.relation == "<=") return random.between(question.from, std::stoi(term.value));
      if (term.relation == "has") return Choices{{term.value}};
      if (term.value != "named") return Choices{};
      Choices regions = random.regions(2);
      regions.ids.push_back(random.region());
      return regions;
    };
    answers.set(term.question, random.chance(70)   ? holding()
                               : random.chance(50) ? Answer(NotSure{})
                                                   : NotAnswered{});
  }
}

RegionSet SafetyMatrix::regionsOf(const Limit& limit, const Assessment& assessment) const {
  if (limit.place.empty()) return limit.regions;
  const Answer& answer = assessment.relevance().counted(*names_.catalogue->indexOf(limit.place));
  if (!isKnown(answer)) return map_.all();
  RegionSet regions;
  for (const std::string& id : std::get<Choices>(answer).ids) regions.set(map_.indexOf(id).value());
  if (limit.scope == "near") return neighboursOf(regions, Sides::Both);
  if (limit.scope == "limb of") return limbsOf(regions);
  if (limit.scope == "beside") return neighboursOf(regions, Sides::Both) & limbsOf(regions);
  if (limit.scope == "side of") return neighboursOf(regions, Sides::Same);
  return regions;
}

RegionSet SafetyMatrix::limbsOf(const RegionSet& regions) const {
  RegionSet limbs = regions;
  for (const char* group : {"back", "gluteal"})
    if (const RegionSet whole = map_.named(group).value(); (whole & regions).any()) limbs |= whole;
  for (const char* group : {"legs", "arms"})
    for (const Side side : {Side::Left, Side::Right}) {
      RegionSet limb = map_.named(group).value();
      for (std::size_t i = 0; i < map_.sided().size(); ++i)
        if (map_.sided()[i].side != side) limb.reset(i);
      if ((limb & regions).any()) limbs |= limb;
    }
  return limbs;
}

RegionSet SafetyMatrix::neighboursOf(const RegionSet& regions, Sides sides) const {
  RegionSet wide = regions;
  const int count = static_cast<int>(map_.sided().size());
  for (int i = 0; i < count; ++i)
    for (int j = 0; regions.test(i) && j < count; ++j)
      if (map_.areNeighbours(i, j) && (sides == Sides::Both || map_.sided()[i].side == map_.sided()[j].side))
        wide.set(j);
  return wide;
}

std::vector<std::string> SafetyMatrix::breachesOfPairs(const Row& row, const Assessment& assessment) const {
  std::vector<PlannedPair> pairs;
  for (std::size_t technique = 0; technique < row.limits.size(); ++technique)
    for (std::size_t region = 0; region < map_.sided().size() && !row.limits[technique].empty(); ++region) {
      const int t = static_cast<int>(technique), r = static_cast<int>(region);
      const PairFinding finding = assessment.pair(t, r);
      if (finding.verdict == Verdict::Blocked || finding.verdict == Verdict::Held) continue;
      const int deepest = names_.techniques.all()[technique].pressureHigh;
      pairs.push_back({t, r, std::min(deepest, finding.pressureAtMost.value_or(deepest))});
    }
  return breachesOf(row, assessment, pairs);
}

std::vector<std::string> SafetyMatrix::breachesOf(const Row& row, const Assessment& assessment,
                                                  const std::vector<PlannedPair>& pairs) const {
  std::vector<std::string> breaches;
  for (std::size_t technique = 0; technique < row.limits.size(); ++technique)
    for (const Limit& limit : row.limits[technique]) {
      const RegionSet regions = regionsOf(limit, assessment);
      for (const PlannedPair& pair : pairs)
        if (pair.technique == static_cast<int>(technique) && regions.test(pair.region) &&
            pair.pressure > limit.pressureAtMost.value_or(0))
          breaches.push_back(row.condition + ": " + names_.techniques.all()[technique].id + "@" +
                             map_.sided()[pair.region].id + " at " + std::to_string(pair.pressure));
    }
  return breaches;
}

std::vector<PlannedPair> plannedPairs(const Assessment& assessment, const Plan& plan) {
  const Table& table = assessment.table();
  std::vector<PlannedPair> pairs;
  for (const Candidate& candidate : assessment.candidates())
    if (candidate.finding.verdict == Verdict::Recommended)
      pairs.push_back({candidate.technique, candidate.region, candidate.finding.pressure});
  for (const PlanStep& step : plan.steps)
    for (const std::string& region : step.regions)
      pairs.push_back({table.techniques.indexOf(step.technique).value(),
                       table.catalogue->regions().indexOf(region).value(), step.pressure});
  return pairs;
}

std::vector<std::string> SafetyMatrix::breachesOfFrame(const Row& row, const Plan& plan) const {
  std::vector<std::string> breaches;
  if (row.stops && !plan.steps.empty()) breaches.push_back(row.condition + ": a plan in spite of the stop");
  if (row.sessionMinutes && plan.minutes > *row.sessionMinutes)
    breaches.push_back(row.condition + ": too long");
  for (const PlanStep& step : plan.steps)
    if (std::count(row.positions.begin(), row.positions.end(), step.position) > 0)
      breaches.push_back(row.condition + ": lies " + step.position);
  return breaches;
}

}  // namespace tableside::test
