// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_rows.h"

#include <nlohmann/json.hpp>

namespace tableside {
namespace {

using Json = nlohmann::ordered_json;

void addText(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void addList(Json& object, const char* key, const std::vector<std::string>& list) {
  if (!list.empty()) object[key] = list;
}

void addNumber(Json& object, const char* key, const std::optional<int>& number) {
  if (number) object[key] = *number;
}

Json jsonOf(const OwnCells& cells, const Catalogue& catalogue) {
  Json object = Json::object();
  Json patterns = Json::array();
  for (const OwnCell& cell : cells) {
    const std::string text = cellText(cell, catalogue.find(cell.question));
    if (cell.question == kPatternKey) {
      patterns.push_back(text);
      object[cell.question] = patterns.size() == 1 ? Json(text) : patterns;
    } else {
      object[cell.question] = text;
    }
  }
  return object;
}

Json jsonOf(const OwnAlternatives& alternatives, const Catalogue& catalogue) {
  if (alternatives.size() == 1) return jsonOf(alternatives.front(), catalogue);
  Json list = Json::array();
  for (const OwnCells& cells : alternatives) list.push_back(jsonOf(cells, catalogue));
  return list;
}

Json jsonOf(const MinuteRange& minutes) {
  return {minutes.min, minutes.usual, minutes.max};
}

Json jsonOf(const OwnRow::Refer& refer) {
  return {{"to", refer.to}, {"urgency", nameOf(refer.urgency)}, {"session", nameOf(refer.session)}};
}

Json jsonOf(const OwnRow::Block& block) {
  Json effect = Json::object();
  addList(effect, "techniques", block.techniques);
  addList(effect, "regions", block.regions);
  return effect;
}

Json jsonOf(const OwnRow::Limit& limit) {
  Json effect = jsonOf(OwnRow::Block{limit.techniques, limit.regions});
  addNumber(effect, "pressure_at_most", limit.pressureAtMost);
  addNumber(effect, "minutes_at_most", limit.minutesAtMost);
  addNumber(effect, "session_minutes_at_most", limit.sessionMinutesAtMost);
  return effect;
}

Json jsonOf(const OwnRow::Position& position) {
  Json effect = Json::object();
  addList(effect, "use", position.use);
  addList(effect, "avoid", position.avoid);
  return effect;
}

Json jsonOf(const OwnRow::Suggest& suggest) {
  Json effect = Json::object();
  effect["technique"] = suggest.technique;
  addList(effect, "regions", suggest.regions);
  effect["pressure"] = suggest.pressure;
  effect["minutes"] = jsonOf(suggest.minutes);
  return effect;
}

Json jsonOf(const OwnRow::Advise& advise) {
  return {{"to", nameOf(advise.audience)}, {"text", advise.text}};
}

Json jsonOf(const OwnRow& row, const Catalogue& catalogue) {
  Json object = Json::object();
  object["id"] = row.id;
  object["when"] = jsonOf(row.when, catalogue);
  if (!row.unless.empty()) object["unless"] = jsonOf(row.unless, catalogue);
  addNumber(object, "priority", row.priority);
  object[std::string(nameOf(row.effect()))] =
      std::visit([](const auto& does) { return jsonOf(does); }, row.does);
  addText(object, "caution", row.caution);
  object["why"] = row.why;
  object["source"] = row.sources;
  addText(object, "since", row.since);
  addText(object, "review_due", row.reviewDue);
  addText(object, "retired", row.retired);
  return object;
}

Json jsonOf(const Words& words) {
  Json object = Json::object();
  for (const auto& [language, text] : words.all()) object[language] = text;
  return object;
}

Json jsonOf(const OwnTechnique& own) {
  const Technique& technique = own.technique;
  Json phases = Json::array();
  for (const Phase phase : technique.phases) phases.push_back(nameOf(phase));
  Json needs = Json::object();
  if (technique.afterWarm) needs["after_warm"] = true;
  if (technique.neverLast) needs["never_last"] = true;
  addList(needs, "before", technique.before);
  Json object = Json::object();
  object["name"] = jsonOf(technique.name);
  addList(object, "like", technique.like);
  object["phases"] = std::move(phases);
  object["pressure"] = {technique.pressureLow, technique.pressureHigh};
  object["minutes"] = jsonOf(technique.minutes);
  if (!needs.empty()) object["needs"] = std::move(needs);
  if (!technique.about.isEmpty()) object["about"] = jsonOf(technique.about);
  addText(object, "grade", own.grade);
  return object;
}

}  // namespace

std::string writeOwnRows(const OwnRows& own, const Catalogue& catalogue) {
  Json root = Json::object();
  root["schema"] = kTableSchema;
  for (const Source& source : own.sources)
    root["sources"][source.id] = {{"cite", source.cite}, {"grade", nameOf(source.grade)}};
  for (const OwnTechnique& technique : own.techniques)
    root["techniques"][technique.technique.id] = jsonOf(technique);
  addList(root, "retire", own.retired);
  for (const auto& [row, priority] : own.priorities) root["priority"][row] = priority;
  root["rows"] = Json::array();
  for (const OwnRow& row : own.rows) root["rows"].push_back(jsonOf(row, catalogue));
  // A byte that is no UTF-8 becomes U+FFFD instead of an exception.
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tableside
