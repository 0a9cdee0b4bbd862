// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/condition_reader.h"

#include "base/text.h"
#include "rules/condition/written_cell.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

}  // namespace

ConditionReader::ConditionReader(const Catalogue& catalogue, CellPool& pool,
                                 const std::vector<Pattern>& patterns)
    : catalogue_(catalogue), pool_(pool), patterns_(patterns) {
  for (const Cell& cell : pool.distinct)
    cells_.emplace(std::pair(int{cell.question}, pool.text(cell)), cell.index);
}

Condition ConditionReader::readPattern(const JsonValue& when, const JsonReader& reader) {
  return store(writtenIn(when, reader, true));
}

Condition ConditionReader::read(const JsonValue& when, const JsonReader& reader) {
  return store(writtenIn(when, reader, false));
}

std::vector<ConditionReader::Written> ConditionReader::writtenIn(const JsonValue& when,
                                                                 const JsonReader& reader, bool inPattern) {
  if (!when.is(Kind::List)) return {{when.line, alternativeOf(when, reader, inPattern)}};
  if (when.items.empty()) reader.report(DiagnosticCode::ListEmpty, when.line);
  std::vector<Written> all;
  std::size_t count = 0;
  for (const JsonValue& item : when.items) {
    all.push_back({item.line, alternativeOf(item, reader, inPattern)});
    count += all.back().alternatives.size();
  }
  if (count > kMostAlternatives)
    reader.report(DiagnosticCode::TooManyAlternatives, when.line, std::to_string(count),
                  std::to_string(kMostAlternatives));
  return all;
}

ConditionReader::Alternatives ConditionReader::alternativeOf(const JsonValue& object,
                                                             const JsonReader& reader, bool inPattern) {
  if (!reader.expectKind(object, Kind::Object)) return {};
  Alternatives all = {{}};
  for (const JsonMember& member : object.members) {
    const JsonReader here = reader.at(member.key);
    if (member.key == kPatternKey) {
      if (inPattern) {
        here.report(DiagnosticCode::PatternInPattern, member.line);
        continue;
      }
      all = combined(all, expanded(member.value, here), member.line, here);
    } else if (const auto question = catalogue_.indexOf(member.key)) {
      if (const auto cell = cellOf(member.value, *question, here))
        for (Cells& cells : all) cells.push_back(*cell);
    } else {
      here.report(DiagnosticCode::UnknownQuestion, member.line, member.key, {},
                  nearestName(member.key, catalogue_.questionIds()).value_or(""));
    }
  }
  return all;
}

std::optional<Cell> ConditionReader::cellOf(const JsonValue& value, int question, const JsonReader& reader) {
  const auto read = readCell(value, question, catalogue_, reader);
  return read ? std::optional(kept(*read)) : std::nullopt;
}

// Equal words about one question are one cell.
Cell ConditionReader::kept(const ReadCell& read) {
  const auto known = cells_.find({read.cell.question, read.text});
  if (known != cells_.end()) return pool_.distinct[known->second];
  const Cell cell = pool_.add(read);
  cells_.emplace(std::pair(int{cell.question}, pool_.text(cell)), cell.index);
  return cell;
}

ConditionReader::Alternatives ConditionReader::alternativesOf(const Pattern& pattern) const {
  Alternatives all(pattern.when.count);
  for (std::uint32_t i = 0; i < pattern.when.count; ++i) {
    const Alternative& alternative = pool_.alternatives[pattern.when.first + i];
    for (std::uint32_t c = 0; c < alternative.count; ++c) all[i].push_back(pool_.cell(alternative, c));
  }
  return all;
}

ConditionReader::Alternatives ConditionReader::expanded(const JsonValue& value, const JsonReader& reader) {
  if (value.is(Kind::Text)) return expression(value.text, value.line, reader);
  Alternatives all = {{}};
  if (!reader.expectKind(value, Kind::List)) return all;
  if (value.items.empty()) reader.report(DiagnosticCode::ListEmpty, value.line);
  for (const JsonValue& item : value.items)
    if (reader.expectKind(item, Kind::Text))
      all = combined(all, expression(item.text, item.line, reader), item.line, reader);
  return all;
}

ConditionReader::Alternatives ConditionReader::expression(const std::string& text, int line,
                                                          const JsonReader& reader) {
  const WrittenCell written = parseNames(text);
  Alternatives any;
  for (const std::string& name : written.names) {
    const auto found =
        std::find_if(patterns_.begin(), patterns_.end(), [&](const Pattern& p) { return p.name == name; });
    if (found == patterns_.end()) {
      std::vector<std::string> known;
      for (const Pattern& pattern : patterns_) known.push_back(pattern.name);
      reader.report(DiagnosticCode::UnknownPattern, line, name, {}, nearestName(name, known).value_or(""));
      continue;
    }
    for (Cells& cells : alternativesOf(*found)) any.push_back(std::move(cells));
  }
  return written.form == CellForm::NoneOf ? oppositeOf(any, line, reader) : any;
}

ConditionReader::Alternatives ConditionReader::oppositeOf(const Alternatives& alternatives, int line,
                                                          const JsonReader& reader) {
  Alternatives all = {{}};
  for (const Cells& cells : alternatives) {
    Alternatives anyOpposite;
    for (const Cell& cell : cells) anyOpposite.push_back({kept(oppositeCell(cell, catalogue_, pool_))});
    all = combined(all, anyOpposite, line, reader);
  }
  return all;
}

ConditionReader::Alternatives ConditionReader::combined(const Alternatives& a, const Alternatives& b,
                                                        int line, const JsonReader& reader) const {
  if (a.size() * b.size() > kMostAlternatives) {
    reader.report(DiagnosticCode::TooManyAlternatives, line, std::to_string(a.size() * b.size()),
                  std::to_string(kMostAlternatives));
    return a;
  }
  Alternatives all;
  for (const Cells& left : a)
    for (const Cells& right : b) {
      all.push_back(left);
      all.back().insert(all.back().end(), right.begin(), right.end());
    }
  return all;
}

Condition ConditionReader::store(std::vector<Written> written) {
  const auto first = static_cast<std::uint32_t>(pool_.alternatives.size());
  for (std::size_t i = 0; i < written.size(); ++i)
    for (Cells& cells : written[i].alternatives) {
      // Reasons are told in questionnaire order, whatever order the file wrote the cells in.
      std::stable_sort(cells.begin(), cells.end(),
                       [](const Cell& a, const Cell& b) { return a.question < b.question; });
      pool_.alternatives.push_back({static_cast<std::uint32_t>(pool_.places.size()),
                                    static_cast<std::uint32_t>(cells.size()), static_cast<std::uint32_t>(i),
                                    written[i].line});
      for (const Cell& cell : cells) pool_.places.push_back(cell.index);
    }
  return {first, static_cast<std::uint32_t>(pool_.alternatives.size()) - first};
}

}  // namespace tableside
