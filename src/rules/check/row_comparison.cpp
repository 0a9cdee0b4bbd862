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

ComparedRow compared(const Row& row, const CellSets& sets) {
  ComparedRow result{
      .row = &row, .firing = sets.firing(row.when, row.unless, row.regions.questions), .always = {}};
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

bool isSubset(const std::vector<int>& some, const std::vector<int>& all) {
  return std::all_of(some.begin(), some.end(),
                     [&](int one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool isSubset(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  });
}

bool capsAsMuch(const std::optional<int>& wide, const std::optional<int>& narrow) {
  return !narrow || (wide && *wide <= *narrow);
}

class Comparison {
 public:
  Comparison(const Table& table, Diagnostics& warnings)
      : table_(table), everywhere_(table.catalogue->regions().all()), warnings_(warnings) {
    const CellSets sets(*table.catalogue, table.pool);
    for (const Row& row : table.rows) rows_.push_back(compared(row, sets));
    for (const ComparedRow& row : rows_) byEffect_[static_cast<std::size_t>(row.row->effect)].push_back(&row);
  }

  void run() {
    for (const ComparedRow& row : rows_) {
      findWider(row);
      if (row.row->effect == Effect::Suggest) findForbidding(row);
    }
  }

 private:
  // One warning for a row, naming the first row of the file that makes it needless.
  void findWider(const ComparedRow& narrow) {
    for (const ComparedRow* wide : byEffect_[static_cast<std::size_t>(narrow.row->effect)]) {
      if (wide == &narrow || !covers(*wide, narrow)) continue;
      if (wide->row->isLocal && !narrow.row->isLocal) continue;  // the user's file is no fault of the core's
      const bool isTwice = covers(narrow, *wide);
      // The same is told at the later place; and the positions of an earlier row are preferred ones.
      if (wide > &narrow && (isTwice || !narrow.row->use.empty())) continue;
      const Row& other = *wide->row;
      warn(narrow, isTwice ? DiagnosticCode::RowTwice : DiagnosticCode::RowSubsumed, other.id).expected =
          other.file + ":" + std::to_string(other.line);
      return;
    }
  }

  bool covers(const ComparedRow& wide, const ComparedRow& narrow) const {
    return (narrow.row->techniques & ~wide.row->techniques) == 0 && doesAsMuch(*wide.row, *narrow.row) &&
           reachesAsFar(wide.row->regions, narrow.row->regions) && firesWhenever(wide, narrow);
  }

  static bool doesAsMuch(const Row& wide, const Row& narrow) {
    switch (narrow.effect) {
      case Effect::Refer:
        return wide.to == narrow.to && wide.urgency <= narrow.urgency && wide.session <= narrow.session;
      case Effect::Block: return true;
      case Effect::Limit:
        return capsAsMuch(wide.pressureAtMost, narrow.pressureAtMost) &&
               capsAsMuch(wide.minutesAtMost, narrow.minutesAtMost) &&
               capsAsMuch(wide.sessionMinutesAtMost, narrow.sessionMinutesAtMost);
      case Effect::Position: return isSubset(narrow.avoid, wide.avoid) && isSubset(narrow.use, wide.use);
      case Effect::Suggest:
        return wide.pressure == narrow.pressure && wide.minutes == narrow.minutes &&
               wide.priority >= narrow.priority;
      case Effect::Advise: return wide.audience == narrow.audience && wide.text == narrow.text;
    }
    return false;
  }

  // An undecided `@question` reaches everywhere, so only the same question or everywhere reaches as far.
  bool reachesAsFar(const RegionTarget& wide, const RegionTarget& narrow) const {
    return wide.fixed == everywhere_ ||
           ((narrow.fixed & ~wide.fixed).none() && isSubset(narrow.questions, wide.questions));
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
    const RegionTarget& target = suggestion.row->regions;
    RegionTarget closed;
    for (const Effect effect : {Effect::Refer, Effect::Block, Effect::Limit})
      for (const ComparedRow* row : byEffect_[static_cast<std::size_t>(effect)]) {
        if (isClosed(target, closed, situation)) return true;
        if ((row->always & ~suggestion.always).any() || !forbids(*row->row, suggestion.row->technique))
          continue;
        if (!firesIn(*row, situation)) continue;
        close(closed, *row->row, situation);
        forbidding.push_back(row);
      }
    return isClosed(target, closed, situation);
  }

  bool forbids(const Row& row, int technique) const {
    if (row.effect == Effect::Refer) return row.session == Session::Stop;
    if ((row.techniques >> technique & 1) == 0) return false;
    return row.effect == Effect::Block ||
           (row.pressureAtMost && *row.pressureAtMost < table_.techniques.all()[technique].pressureLow);
  }

  void close(RegionTarget& closed, const Row& row, const Situation& situation) const {
    closed.fixed |= row.effect == Effect::Refer ? everywhere_ : row.regions.fixed;
    for (const int question : row.regions.questions) {
      closed.fixed |= situation.answersTo(question)->certain();
      closed.questions.push_back(question);
    }
  }

  bool isClosed(const RegionTarget& target, const RegionTarget& closed, const Situation& situation) const {
    RegionSet left = target.fixed;
    for (const int question : target.questions)
      if (!isSubset({question}, closed.questions))
        left |= situation.answersTo(question)->possible(everywhere_);
    return (left & ~closed.fixed).none();
  }

  Diagnostic& warn(const ComparedRow& row, DiagnosticCode code, std::string found) {
    return warnings_.emplace_back(Diagnostic{.code = code,
                                             .severity = Severity::Warning,
                                             .file = row.row->file,
                                             .line = row.row->line,
                                             .subject = "row " + row.row->id,
                                             .found = std::move(found)});
  }

  const Table& table_;
  RegionSet everywhere_;
  Diagnostics& warnings_;
  std::vector<ComparedRow> rows_;
  std::array<std::vector<const ComparedRow*>, 6> byEffect_;
};

}  // namespace

void compareRows(const Table& table, Diagnostics& warnings) {
  Comparison(table, warnings).run();
}

}  // namespace tableside
