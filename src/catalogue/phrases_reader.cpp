// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
#include "base/text.h"
#include "catalogue/phrases.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kPhrasesSchema = 1;
constexpr const char* kPhrasesFile = "intake/phrases.json";

struct Entry {
  std::string key;
  Words Phrases::*words;
  std::vector<std::string> places;  // what may stand in braces
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> all = {
      {"first_visit", &Phrases::firstVisit, {}},
      {"visit_number", &Phrases::visitNumber, {"number"}},
      {"last_session_lower", &Phrases::lastSessionLower, {"points"}},
      {"last_session_same", &Phrases::lastSessionSame, {}},
      {"last_session_higher", &Phrases::lastSessionHigher, {"points"}},
      {"signs_not_asked", &Phrases::signsNotAsked, {"total"}},
      {"signs_all_clear", &Phrases::signsAllClear, {"total"}},
      {"signs_some_clear", &Phrases::signsSomeClear, {"asked", "total"}},
      {"signs_asked", &Phrases::signsAsked, {"asked", "total"}},
      {"signs_together", &Phrases::signsTogether, {}},
      {"signs_some_together", &Phrases::signsSomeTogether, {"number"}},
      {"health_confirmed", &Phrases::healthConfirmed, {}},
      {"signs_to_ask", &Phrases::signsToAsk, {"items"}},
      {"signs_not_applying", &Phrases::signsNotApplying, {"number", "reasons"}},
      {"sign_not_applying", &Phrases::signNotApplying, {"reasons"}},
      {"reason_none", &Phrases::reasonNone, {"question"}},
      {"reason_answer", &Phrases::reasonAnswer, {"question", "answer"}},
      {"health_not_asked", &Phrases::healthNotAsked, {}},
      {"health_all_clear", &Phrases::healthAllClear, {}},
      {"health_to_ask", &Phrases::healthToAsk, {"items"}},
      {"reported", &Phrases::reported, {"items"}},
      {"not_sure", &Phrases::notSure, {"items"}},
      {"no_session", &Phrases::noSession, {}},
      {"no_steps_done", &Phrases::noStepsDone, {}},
      {"session_time", &Phrases::sessionTime, {"planned", "minutes"}},
      {"positions_used", &Phrases::positionsUsed, {"items"}},
      {"step_done", &Phrases::stepDone, {"technique", "regions", "minutes", "pressure"}},
      {"step_partly", &Phrases::stepPartly, {"technique", "regions", "minutes", "planned", "pressure"}},
      {"step_not_done", &Phrases::stepNotDone, {"technique", "regions"}},
      {"step_added", &Phrases::stepAdded, {}},
      {"step_reason", &Phrases::stepReason, {"reason"}},
      {"pain_lower", &Phrases::painLower, {"before", "after", "points"}},
      {"pain_same", &Phrases::painSame, {"before", "after"}},
      {"pain_higher", &Phrases::painHigher, {"before", "after", "points"}},
      {"pain_after_only", &Phrases::painAfterOnly, {"after"}},
      {"one_point", &Phrases::onePoint, {}},
      {"points", &Phrases::points, {"number"}},
      {"little_change", &Phrases::littleChange, {"number"}},
      {"home_care", &Phrases::homeCare, {"items"}},
      {"advice_given", &Phrases::saidToClient, {"text"}},
      {"referral", &Phrases::referral, {"items"}},
      {"referred_to", &Phrases::referredTo, {"who"}},
      {"next_visit_this_week", &Phrases::nextVisitThisWeek, {}},
      {"next_visit_one_week", &Phrases::nextVisitOneWeek, {}},
      {"next_visit_weeks", &Phrases::nextVisitWeeks, {"weeks"}},
  };
  return all;
}

// In every language: a text, and nothing in braces that nobody would fill.
void checkTexts(const Entry& entry, const JsonValue& texts, const JsonReader& reader) {
  for (const JsonMember& member : texts.members) {
    const std::string& text = member.value.text;
    const JsonReader here = reader.at(member.key);
    if (!hasVisibleCharacter(text)) here.report(DiagnosticCode::TextEmpty, member.line);
    for (std::size_t open = 0; (open = text.find('{', open)) != std::string::npos; ++open) {
      const std::size_t close = text.find('}', open);
      const std::string place = text.substr(open + 1, close == std::string::npos ? close : close - open - 1);
      if (close == std::string::npos ||
          std::find(entry.places.begin(), entry.places.end(), place) == entry.places.end())
        here.report(DiagnosticCode::UnknownWord, member.value.line, place, joined(entry.places, ", "),
                    nearestName(place, entry.places).value_or(""));
    }
  }
}

Phrases readAll(const JsonValue& object, const JsonReader& reader) {
  Phrases phrases;
  std::vector<std::string> known;
  for (const Entry& entry : entries()) {
    known.push_back(entry.key);
    const JsonValue* texts = reader.need(object, entry.key, Kind::Object);
    if (!texts) continue;
    const JsonReader here = reader.about(SubjectKind::Phrase, entry.key).at(entry.key);
    phrases.*entry.words = Words::read(*texts, here);
    checkTexts(entry, *texts, here);
  }
  reader.refuseUnknownKeys(object, known);
  return phrases;
}

}  // namespace

std::optional<Phrases> readPhrases(const DataFolder& data, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = readDataObject(data, kPhrasesFile, kPhrasesSchema, diagnostics);
  if (!root) return std::nullopt;
  const JsonReader reader(kPhrasesFile, diagnostics);
  reader.refuseUnknownKeys(*root, {"schema", "phrases"});
  Phrases phrases;
  if (const JsonValue* object = reader.need(*root, "phrases", Kind::Object))
    phrases = readAll(*object, reader.at("phrases"));
  if (diagnostics.size() != before) return std::nullopt;
  return phrases;
}

}  // namespace tableside
