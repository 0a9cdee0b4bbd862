// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess/assessment.h"

#include "base/list.h"

#include <algorithm>
#include <tuple>

namespace tableside {
namespace {

bool touches(const Row& row, int technique) {
  return (row.techniques() >> technique) & 1;
}

void addAll(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) addUnique(names, name);
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

Assessment assess(std::shared_ptr<const Table> table, Answers answers, const Asking& asking) {
  return {std::move(table), std::move(answers), asking};
}

Assessment::Assessment(std::shared_ptr<const Table> table, Answers answers, const Asking& asking)
    : table_(std::move(table)),
      relevance_(*table_->catalogue, table_->pool, table_->gates, std::move(answers), asking),
      rows_(evaluateRows(*table_, facts())) {
  for (const int i : table_->byId) {
    const RowState found = state(i);
    if (found == RowState::DoesNotApply) continue;
    (found == RowState::Fires ? firing_ : undecided_).push_back(i);
    const Row& row = table_->rows[i];
    if (row.stops()) (found == RowState::Fires ? stops_ : heldStops_).push_back(i);
    if (row.as<Row::Block>() || row.as<Row::Limit>() || row.as<Row::Position>())
      reaches_.push_back({i, found, targetOf(row, found)});
  }
  status_ = worstStatus();
  findCandidates();
}

Truth Assessment::targetKnown(const Row& row) const {
  for (const int question : table_->questionsOf(row))
    if (!facts().isKnown(question)) return Truth::Unknown;
  return Truth::Yes;
}

RegionSet Assessment::targetOf(const Row& row, RowState state) const {
  if (state == RowState::Undecided && targetKnown(row) == Truth::Unknown)
    return table_->catalogue->regions().all();
  RegionSet regions = row.regions();
  for (const int question : table_->questionsOf(row)) regions |= facts().regions(question);
  return row.reachesBeside() ? table_->catalogue->regions().withBeside(regions) : regions;
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
    if (row.as<Row::Position>() || !touches(row, technique) || !reach.regions.test(region)) continue;
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

Assessment Assessment::asIfAnswered() const {
  const auto onlyWaits = [this](int row) {
    const std::vector<int> open = ask(row);
    return state(row) == RowState::Undecided && std::none_of(open.begin(), open.end(), [&](int index) {
             const Question& question = table_->catalogue->questions()[index];
             return question.fromRecord || std::holds_alternative<NotSure>(answers().of(question.id));
           });
  };
  const bool isFirstIdea = status_ == Status::AskFirst;
  Assessment other = *this;
  std::erase_if(other.reaches_, [&](const Reach& reach) {
    return (isFirstIdea || table_->rows[reach.row].as<Row::Block>()) && onlyWaits(reach.row);
  });
  std::erase_if(other.heldStops_, onlyWaits);
  other.status_ = other.worstStatus();
  other.candidates_.clear();
  other.findCandidates();
  return other;
}

bool Assessment::canLift(int rowIndex) const {
  const Row& row = table_->rows[rowIndex];
  const auto* block = row.as<Row::Block>();
  if (row.as<Row::Refer>() || (block && block->isFinal)) return false;
  const auto sources = table_->sourcesOf(row);
  const Grade grade = sources.empty() ? Grade::Guideline : table_->sources[sources.front()].grade;
  if (grade < Grade::Expert) return false;
  const std::vector<int> open = ask(rowIndex);
  return std::none_of(open.begin(), open.end(),
                      [&](int question) { return table_->catalogue->questions()[question].mustAsk; });
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
  for (std::size_t i = 0; i < rows_.size(); ++i)  // file order: the first row's preference comes first
    if (const auto* position = table_->rows[i].as<Row::Position>();
        position && rows_[i].state == RowState::Fires)
      addAll(finding.use, table_->positionsOf(position->use));
  for (const Reach& reach : reaches_) {
    const auto* position = table_->rows[reach.row].as<Row::Position>();
    if (!position) continue;
    const bool fires = reach.state == RowState::Fires;
    const bool avoids = position->avoid.count > 0 || reach.regions.any();
    if (fires || avoids) (fires ? finding.rows : finding.assumed).push_back(reach.row);
    for (const std::string& lying : table_->positions)
      if (isAvoidedBy(reach, lying)) addUnique(finding.avoid, lying);
  }
  return finding;
}

RowList Assessment::avoiding(const std::string& position) const {
  RowList rows;
  for (const Reach& reach : reaches_)
    if (isAvoidedBy(reach, position)) rows.push_back(reach.row);
  return rows;
}

bool Assessment::isAvoidedBy(const Reach& reach, const std::string& position) const {
  const auto* row = table_->rows[reach.row].as<Row::Position>();
  return row && (contains(table_->positionsOf(row->avoid), position) ||
                 (table_->catalogue->regions().restsIn(position) & reach.regions).any());
}

std::vector<int> Assessment::ask(int rowIndex) const {
  std::vector<int> questions;
  if (state(rowIndex) != RowState::Undecided) return questions;
  const Row& row = table_->rows[rowIndex];
  const CellPool& pool = table_->pool;
  const auto add = [&](int question) {
    for (const int open : relevance_.toAsk(question)) questions.push_back(open);
  };
  for (const Condition& condition : {row.when, row.unless})
    for (std::uint32_t a = 0; a < condition.count; ++a) {
      const Alternative& alternative = pool.alternatives[condition.first + a];
      if (pool.evaluate(alternative, facts()) != Truth::Unknown) continue;
      for (std::uint32_t c = 0; c < alternative.count; ++c) {
        const Cell& cell = pool.cell(alternative, c);
        if (facts().isUnknown(cell.question)) add(cell.question);
      }
    }
  for (const int question : table_->questionsOf(row))
    if (facts().isUnknown(question)) add(question);
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

std::vector<int> Assessment::askForPlan() const {
  RowList rows = sessionLimit().assumed;
  const auto add = [&rows](const RowList& more) { rows.insert(rows.end(), more.begin(), more.end()); };
  add(heldStops_);
  add(positions().assumed);
  for (const Candidate& candidate : candidates_) {
    add(candidate.finding.heldBy);
    add(candidate.finding.assumed);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return askOf(rows);
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
      const Row& decided = table_->rows[row];
      const int severity = decided.stops() ? -1 : static_cast<int>(decided.effect());
      Weight& weight = weights[question];
      // Only the rows of the severest effect are counted.
      if (severity < weight.severity) weight = {weight.holds, severity, 0};
      if (severity == weight.severity) ++weight.rows;
    }
  for (const Candidate& candidate : candidates_)
    if (candidate.finding.verdict == Verdict::Held)
      for (const int row : candidate.finding.heldBy)
        for (const int question : ask(row)) weights[question].holds = true;
  std::vector<int> questions;
  for (std::size_t i = 0; i < count; ++i)
    if (weights[i].rows > 0 && !table_->catalogue->questions()[i].fromRecord)
      questions.push_back(static_cast<int>(i));
  std::stable_sort(questions.begin(), questions.end(), [&](int a, int b) {
    const Weight &x = weights[a], &y = weights[b];
    return std::tuple(!x.holds, x.severity, -x.rows) < std::tuple(!y.holds, y.severity, -y.rows);
  });
  return questions;
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
        all.push_back({cell.question, pool.text(cell), pool.evaluate(cell, facts())});
      }
    }
  return all;
}

}  // namespace tableside
