// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check/row_comparison.h"

#include "base/text.h"
#include "rules/condition/cell_sets.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

// Questions as bits, so that most pairs of rows part after one comparison; beyond their number bits are
// shared.
using QuestionBits = std::bitset<256>;

struct ComparedRow {
  const Row* row = nullptr;
  Situations firing;
  QuestionBits always;  // questions that every situation names
};

ComparedRow compared(const Row& row, std::span<const int> questions, const CellSets& sets) {
  ComparedRow result{.row = &row, .firing = sets.firing(row.when, row.unless, questions), .always = {}};
  result.always.set();
  for (const Situation& situation : result.firing.any) {
    QuestionBits named;
    for (const auto& [question, set] : situation.answers)
      named.set(static_cast<std::size_t>(question) % named.size());
    result.always &= named;
  }
  return result;
}

bool firesIn(const ComparedRow& row, const Situation& situation) {
  return row.firing.isExact && std::any_of(row.firing.any.begin(), row.firing.any.end(),
                                           [&](const Situation& own) { return situation.isWithin(own); });
}

// Whether `wide` fires whenever `narrow` does. A row that never fires is told of elsewhere.
bool firesWhenever(const ComparedRow& wide, const ComparedRow& narrow) {
  if ((wide.always & ~narrow.always).any() || narrow.firing.any.empty()) return false;
  return std::all_of(narrow.firing.any.begin(), narrow.firing.any.end(),
                     [&](const Situation& situation) { return firesIn(wide, situation); });
}

// Regions that are closed: fixed ones, and all that the answers to some questions name.
struct Closed {
  RegionSet regions;
  std::vector<int> questions;
};

bool isSubset(std::span<const int> some, std::span<const int> all) {
  return std::all_of(some.begin(), some.end(),
                     [&](int one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool capsAsMuch(const std::optional<int>& wide, const std::optional<int>& narrow) {
  return !narrow || (wide && *wide <= *narrow);
}

class Comparison {
 public:
  Comparison(const Table& table, Diagnostics& warnings)
      : table_(table), everywhere_(table.catalogue->regions().all()), warnings_(warnings) {
    const CellSets sets(*table.catalogue, table.pool);
    for (const Row& row : table.rows) rows_.push_back(compared(row, table.questionsOf(row), sets));
    for (const ComparedRow& row : rows_) byEffect_[row.row->does.index()].push_back(&row);
  }

  void run() {
    for (const ComparedRow& row : rows_) {
      findWider(row);
      if (row.row->as<Row::Suggest>()) findForbidding(row);
    }
  }

 private:
  // One warning for a row, naming the first row of the file that makes it needless.
  void findWider(const ComparedRow& narrow) {
    for (const ComparedRow* wide : byEffect_[narrow.row->does.index()]) {
      if (wide == &narrow || !covers(*wide, narrow)) continue;
      if (wide->row->isOwn && !narrow.row->isOwn) continue;  // the user's file is no fault of the core's
      const bool isTwice = covers(narrow, *wide);
      // The same is told at the later place; and the positions of an earlier row are preferred ones.
      const auto* position = narrow.row->as<Row::Position>();
      if (wide > &narrow && (isTwice || (position && position->use.count > 0))) continue;
      const Row& other = *wide->row;
      warn(narrow, isTwice ? DiagnosticCode::RowTwice : DiagnosticCode::RowSubsumed, other.id).expected =
          table_.fileOf(other) + ":" + std::to_string(other.line);
      return;
    }
  }

  bool covers(const ComparedRow& wide, const ComparedRow& narrow) const {
    return (narrow.row->techniques() & ~wide.row->techniques()) == 0 && doesAsMuch(*wide.row, *narrow.row) &&
           reachesAsFar(*wide.row, *narrow.row) && firesWhenever(wide, narrow);
  }

  // Both have the same effect.
  bool doesAsMuch(const Row& wide, const Row& narrow) const {
    return std::visit(
        [&](const auto& less) {
          return doesAsMuch(*wide.as<std::remove_cvref_t<decltype(less)>>(), less) &&
                 (!narrow.as<Row::Suggest>() || wide.priority >= narrow.priority);
        },
        narrow.does);
  }
  static bool doesAsMuch(const Row::Refer& wide, const Row::Refer& narrow) {
    return wide.to == narrow.to && wide.urgency <= narrow.urgency && wide.session <= narrow.session;
  }
  static bool doesAsMuch(const Row::Block& wide, const Row::Block& narrow) {
    return wide.isFinal || !narrow.isFinal;
  }
  static bool doesAsMuch(const Row::Limit& wide, const Row::Limit& narrow) {
    return capsAsMuch(wide.pressureAtMost, narrow.pressureAtMost) &&
           capsAsMuch(wide.minutesAtMost, narrow.minutesAtMost) &&
           capsAsMuch(wide.sessionMinutesAtMost, narrow.sessionMinutesAtMost);
  }
  bool doesAsMuch(const Row::Position& wide, const Row::Position& narrow) const {
    const auto isWithin = [&](const Run& some, const Run& all) {
      return isSubset(some.of(table_.rowPositions), all.of(table_.rowPositions));
    };
    return isWithin(narrow.avoid, wide.avoid) && isWithin(narrow.use, wide.use);
  }
  static bool doesAsMuch(const Row::Suggest& wide, const Row::Suggest& narrow) {
    return wide.pressure == narrow.pressure && wide.minutes == narrow.minutes;
  }
  static bool doesAsMuch(const Row::Advise& wide, const Row::Advise& narrow) {
    return wide.audience == narrow.audience && wide.text == narrow.text && wide.with == narrow.with &&
           wide.onStop == narrow.onStop;
  }

  // An undecided `@question` reaches everywhere, so only the same question or everywhere reaches as far.
  bool reachesAsFar(const Row& wide, const Row& narrow) const {
    return wide.regions() == everywhere_ || ((narrow.regions() & ~wide.regions()).none() &&
                                             isSubset(table_.questionsOf(narrow), table_.questionsOf(wide)) &&
                                             (wide.reachesBeside() || !narrow.reachesBeside()));
  }

  void findForbidding(const ComparedRow& suggestion) {
    const auto& situations = suggestion.firing.any;
    if (situations.empty()) return;
    std::vector<const ComparedRow*> forbidding;
    for (const Situation& situation : situations)
      if (!isForbidden(suggestion, situation, forbidding)) return;
    std::vector<std::string> ids;
    for (const ComparedRow* row : forbidding) ids.push_back(row->row->id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    warn(suggestion, DiagnosticCode::SuggestionNeverOpen, joined(ids, ", "));
  }

  // Whether the rows that fire in this situation leave no pair of the suggestion open. Adds those that take
  // part.
  bool isForbidden(const ComparedRow& suggestion, const Situation& situation,
                   std::vector<const ComparedRow*>& forbidding) const {
    const Row::Suggest& suggest = *suggestion.row->as<Row::Suggest>();
    Closed closed;
    for (const Effect effect : {Effect::Refer, Effect::Block, Effect::Limit})
      for (const ComparedRow* row : byEffect_[static_cast<std::size_t>(effect)]) {
        if (isClosed(*suggestion.row, closed, situation)) return true;
        if ((row->always & ~suggestion.always).any() || !forbids(*row->row, suggest.technique)) continue;
        if (!firesIn(*row, situation)) continue;
        close(closed, *row->row, situation);
        forbidding.push_back(row);
      }
    return isClosed(*suggestion.row, closed, situation);
  }

  bool forbids(const Row& row, int technique) const {
    if (row.as<Row::Refer>()) return row.stops();
    if ((row.techniques() >> technique & 1) == 0) return false;
    const auto* limit = row.as<Row::Limit>();
    return !limit ||
           (limit->pressureAtMost && *limit->pressureAtMost < table_.techniques.all()[technique].pressureLow);
  }

  void close(Closed& closed, const Row& row, const Situation& situation) const {
    RegionSet regions = row.as<Row::Refer>() ? everywhere_ : row.regions();
    for (const int question : table_.questionsOf(row)) {
      regions |= situation.answersTo(question)->certain();
      closed.questions.push_back(question);
    }
    closed.regions |= row.reachesBeside() ? table_.catalogue->regions().withBeside(regions) : regions;
  }

  bool isClosed(const Row& suggestion, const Closed& closed, const Situation& situation) const {
    RegionSet left = suggestion.regions();
    for (const int question : table_.questionsOf(suggestion))
      if (!isSubset({&question, 1}, closed.questions))
        left |= situation.answersTo(question)->possible(everywhere_);
    return (left & ~closed.regions).none();
  }

  Diagnostic& warn(const ComparedRow& row, DiagnosticCode code, std::string found) {
    return warnings_.emplace_back(Diagnostic{.code = code,
                                             .severity = Severity::Warning,
                                             .file = table_.fileOf(*row.row),
                                             .line = row.row->line,
                                             .subject = {SubjectKind::Row, row.row->id},
                                             .found = std::move(found)});
  }

  const Table& table_;
  RegionSet everywhere_;
  Diagnostics& warnings_;
  std::vector<ComparedRow> rows_;
  std::array<std::vector<const ComparedRow*>, kEffects> byEffect_;
};

}  // namespace

void compareRows(const Table& table, Diagnostics& warnings) {
  Comparison(table, warnings).run();
}

}  // namespace tableside
