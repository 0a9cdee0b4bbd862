// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess/assessment.h"

#include <algorithm>
#include <tuple>

namespace tableside {
namespace {

bool touches(const Row& row, int technique) {
  return (row.techniques() >> technique) & 1;
}

void addAll(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more)
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

void lowerCap(std::optional<int>& cap, const std::optional<int>& other) {
  if (other && (!cap || *other < *cap)) cap = other;
}

std::string_view nameOf(Status status) {
  switch (status) {
    case Status::GoOn: return "go_on";
    case Status::Modify: return "modify";
    case Status::AskFirst: return "ask_first";
    case Status::Stop: return "stop";
  }
  return {};
}

std::string_view nameOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Open: return "open";
    case Verdict::Recommended: return "recommended";
    case Verdict::Held: return "held";
    case Verdict::Blocked: return "blocked";
  }
  return {};
}

Assessment assess(std::shared_ptr<const Table> table, Answers answers) {
  return Assessment(std::move(table), std::move(answers));
}

Assessment::Assessment(std::shared_ptr<const Table> table, Answers answers)
    : table_(std::move(table)),
      answers_(std::move(answers)),
      facts_(*table_->catalogue, answers_),
      rows_(evaluateRows(*table_, facts_)) {
  for (const int i : table_->byId) {
    const RowState found = state(i);
    if (found == RowState::DoesNotApply) continue;
    (found == RowState::Fires ? firing_ : undecided_).push_back(i);
    const Row& row = table_->rows[i];
    if (row.stops()) (found == RowState::Fires ? stops_ : heldStops_).push_back(i);
    if (row.as<Row::Block>() || row.as<Row::Limit>()) reaches_.push_back({i, found, targetOf(row, found)});
  }
  status_ = worstStatus();
  findCandidates();
}

Truth Assessment::targetKnown(const Row& row) const {
  for (const int question : table_->questionsOf(row))
    if (!facts_.isKnown(question)) return Truth::Unknown;
  return Truth::Yes;
}

RegionSet Assessment::targetOf(const Row& row, RowState state) const {
  if (state == RowState::Undecided && targetKnown(row) == Truth::Unknown)
    return table_->catalogue->regions().all();
  RegionSet regions = row.regions();
  for (const int question : table_->questionsOf(row)) regions |= facts_.regions(question);
  return regions;
}

Status Assessment::worstStatus() const {
  if (!stops_.empty()) return Status::Stop;
  if (!heldStops_.empty()) return Status::AskFirst;
  const bool modify = std::any_of(firing_.begin(), firing_.end(), [&](int i) {
    const auto* refer = table_->rows[i].as<Row::Refer>();
    return refer && refer->session == Session::Modify;
  });
  return modify ? Status::Modify : Status::GoOn;
}

std::vector<std::string> Assessment::idsOf(const RowList& rows) const {
  std::vector<std::string> ids;
  for (const int row : rows) ids.push_back(table().rows[row].id);
  return ids;
}

RowList Assessment::firing(Effect effect) const {
  RowList list;
  for (const int i : firing_)
    if (table_->rows[i].effect() == effect) list.push_back(i);
  return list;
}

PairFinding Assessment::forbidden(int technique, int region) const {
  PairFinding finding;
  finding.blockedBy = stops_;
  finding.heldBy = heldStops_;
  const int low = table_->techniques.all()[technique].pressureLow;
  for (const Reach& reach : reaches_) {
    const Row& row = table_->rows[reach.row];
    if (!touches(row, technique) || !reach.regions.test(region)) continue;
    const bool fires = reach.state == RowState::Fires;
    const auto* limit = row.as<Row::Limit>();
    if (limit) {
      (fires ? finding.limitedBy : finding.assumed).push_back(reach.row);
      lowerCap(finding.pressureAtMost, limit->pressureAtMost);
      lowerCap(finding.minutesAtMost, limit->minutesAtMost);
    }
    if (!limit || (limit->pressureAtMost && *limit->pressureAtMost < low))
      (fires ? finding.blockedBy : finding.heldBy).push_back(reach.row);
  }
  for (RowList* list : {&finding.blockedBy, &finding.heldBy})
    std::sort(list->begin(), list->end(), [&](int a, int b) { return table_->rank[a] < table_->rank[b]; });
  finding.verdict = !finding.blockedBy.empty() ? Verdict::Blocked
                    : !finding.heldBy.empty()  ? Verdict::Held
                                               : Verdict::Open;
  return finding;
}

PairFinding Assessment::pair(int technique, int region) const {
  for (const Candidate& candidate : candidates_)
    if (candidate.technique == technique && candidate.region == region) return candidate.finding;
  return forbidden(technique, region);
}

void Assessment::findCandidates() {
  const std::size_t regionCount = table_->catalogue->regions().sided().size();
  std::vector<RowList> suggestions(table_->techniques.all().size() * regionCount);
  for (const int i : firing_) {
    const Row& row = table_->rows[i];
    const auto* suggest = row.as<Row::Suggest>();
    if (!suggest) continue;
    const RegionSet regions = targetOf(row, RowState::Fires);
    for (std::size_t region = 0; region < regionCount; ++region)
      if (regions.test(region)) suggestions[suggest->technique * regionCount + region].push_back(i);
  }
  for (std::size_t pair = 0; pair < suggestions.size(); ++pair) {
    RowList& rows = suggestions[pair];
    if (rows.empty()) continue;
    Candidate candidate{static_cast<int>(pair / regionCount), static_cast<int>(pair % regionCount), {}};
    candidate.finding = forbidden(candidate.technique, candidate.region);
    PairFinding& finding = candidate.finding;
    if (finding.verdict == Verdict::Open) finding.verdict = Verdict::Recommended;
    // Rows came in the order of ids, so equal priorities stay in it.
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int a, int b) { return table_->rows[a].priority > table_->rows[b].priority; });
    finding.suggestedBy = std::move(rows);
    const Row& first = table_->rows[finding.suggestedBy.front()];
    const Row::Suggest& suggest = *first.as<Row::Suggest>();
    finding.priority = first.priority;
    finding.pressure = std::min<int>(suggest.pressure, finding.pressureAtMost.value_or(suggest.pressure));
    const int most = finding.minutesAtMost.value_or(suggest.minutes.max);
    finding.minutes = {std::min(suggest.minutes.min, most), std::min(suggest.minutes.usual, most),
                       std::min(suggest.minutes.max, most)};
    candidates_.push_back(std::move(candidate));
  }
  std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
    return a.finding.priority > b.finding.priority;
  });
}

SessionLimit Assessment::sessionLimit() const {
  SessionLimit limit;
  for (const Reach& reach : reaches_) {
    const auto* row = table_->rows[reach.row].as<Row::Limit>();
    if (!row || !row->sessionMinutesAtMost) continue;
    lowerCap(limit.minutes, row->sessionMinutesAtMost);
    (reach.state == RowState::Fires ? limit.limitedBy : limit.assumed).push_back(reach.row);
  }
  return limit;
}

PositionFinding Assessment::positions() const {
  PositionFinding finding;
  const auto position = [&](std::size_t row) { return table_->rows[row].as<Row::Position>(); };
  for (std::size_t i = 0; i < rows_.size(); ++i)  // file order: the first row's preference comes first
    if (rows_[i].state == RowState::Fires && position(i)) addAll(finding.use, position(i)->use);
  for (const int i : firing_)
    if (position(i)) {
      finding.rows.push_back(i);
      addAll(finding.avoid, position(i)->avoid);
    }
  for (const int i : undecided_)
    if (position(i) && !position(i)->avoid.empty()) {
      finding.assumed.push_back(i);
      addAll(finding.avoid, position(i)->avoid);
    }
  return finding;
}

std::vector<int> Assessment::ask(int rowIndex) const {
  std::vector<int> questions;
  if (state(rowIndex) != RowState::Undecided) return questions;
  const Row& row = table_->rows[rowIndex];
  const CellPool& pool = table_->pool;
  for (const Condition& condition : {row.when, row.unless})
    for (std::uint32_t a = 0; a < condition.count; ++a) {
      const Alternative& alternative = pool.alternatives[condition.first + a];
      if (pool.evaluate(alternative, facts_) != Truth::Unknown) continue;
      for (std::uint32_t c = 0; c < alternative.count; ++c) {
        const Cell& cell = pool.cell(alternative, c);
        if (!facts_.isKnown(cell.question)) questions.push_back(cell.question);
      }
    }
  for (const int question : table_->questionsOf(row))
    if (!facts_.isKnown(question)) questions.push_back(question);
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

std::vector<int> Assessment::askOf(const RowList& rows) const {
  std::vector<int> questions;
  for (const int row : rows) {
    const auto more = ask(row);
    questions.insert(questions.end(), more.begin(), more.end());
  }
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

std::vector<int> Assessment::askNext() const {
  const std::size_t count = table_->catalogue->questions().size();
  struct Weight {
    bool holds = false;
    int severity = 99, rows = 0;
  };
  std::vector<Weight> weights(count);
  for (const int row : undecided_)
    for (const int question : ask(row)) {
      weights[question].severity =
          std::min(weights[question].severity, static_cast<int>(table_->rows[row].effect()));
      ++weights[question].rows;
    }
  for (const Candidate& candidate : candidates_)
    if (candidate.finding.verdict == Verdict::Held)
      for (const int row : candidate.finding.heldBy)
        for (const int question : ask(row)) weights[question].holds = true;
  std::vector<int> questions;
  for (std::size_t i = 0; i < count; ++i)
    if (weights[i].rows > 0 && !table_->catalogue->questions()[i].fromRecord && isShown(static_cast<int>(i)))
      questions.push_back(static_cast<int>(i));
  std::stable_sort(questions.begin(), questions.end(), [&](int a, int b) {
    const Weight &x = weights[a], &y = weights[b];
    return std::tuple(!x.holds, x.severity, -x.rows) < std::tuple(!y.holds, y.severity, -y.rows);
  });
  return questions;
}

bool Assessment::isShown(int question) const {
  const auto& onlyIf = table_->onlyIf[question];
  return !onlyIf || holds(*onlyIf);
}

std::vector<CellReading> Assessment::because(int rowIndex) const {
  std::vector<CellReading> readings;
  const CellPool& pool = table_->pool;
  if (rows_[rowIndex].when != Truth::Yes) return readings;
  const Alternative& alternative = pool.alternatives[rows_[rowIndex].because];
  for (std::uint32_t c = 0; c < alternative.count; ++c) {
    const Cell& cell = pool.cell(alternative, c);
    readings.push_back({cell.question, pool.text(cell), Truth::Yes});
  }
  return readings;
}

std::vector<CellReading> Assessment::readings(int rowIndex) const {
  const CellPool& pool = table_->pool;
  std::vector<CellReading> all;
  for (const Condition& condition : {table_->rows[rowIndex].when, table_->rows[rowIndex].unless})
    for (std::uint32_t a = 0; a < condition.count; ++a) {
      const Alternative& alternative = pool.alternatives[condition.first + a];
      for (std::uint32_t c = 0; c < alternative.count; ++c) {
        const Cell& cell = pool.cell(alternative, c);
        all.push_back({cell.question, pool.text(cell), pool.evaluate(cell, facts_)});
      }
    }
  return all;
}

}  // namespace tableside
