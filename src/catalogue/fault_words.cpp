// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fault_words.h"

#include "base/json_reader.h"

#include <array>
#include <string_view>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kFaultsSchema = 1;
constexpr const char* kFaultsFile = "words/faults.json";

// Their names in the file, in the order of DiagnosticCode.
constexpr std::array<std::string_view, 65> kNames = {"file_missing",
                                                     "file_unreadable",
                                                     "file_empty",
                                                     "file_too_large",
                                                     "file_not_utf8",
                                                     "file_other_kind",
                                                     "json_syntax",
                                                     "json_too_deep",
                                                     "json_duplicate_key",
                                                     "json_nul_character",
                                                     "schema_newer",
                                                     "key_missing",
                                                     "key_unknown",
                                                     "kind_wrong",
                                                     "number_not_whole",
                                                     "number_out_of_range",
                                                     "text_empty",
                                                     "text_too_long",
                                                     "list_empty",
                                                     "date_impossible",
                                                     "id_malformed",
                                                     "id_twice",
                                                     "unknown_section",
                                                     "unknown_question",
                                                     "unknown_answer",
                                                     "unknown_technique",
                                                     "unknown_region",
                                                     "unknown_pattern",
                                                     "unknown_source",
                                                     "unknown_position",
                                                     "unknown_phase",
                                                     "unknown_word",
                                                     "unknown_baseline",
                                                     "unknown_row",
                                                     "cell_wrong",
                                                     "range_empty",
                                                     "pattern_in_pattern",
                                                     "too_many_alternatives",
                                                     "minutes_out_of_order",
                                                     "outside_technique_range",
                                                     "effect_missing",
                                                     "effect_twice",
                                                     "not_a_region_question",
                                                     "name_twice",
                                                     "neighbour_one_way",
                                                     "region_without_shape",
                                                     "path_wrong",
                                                     "gate_circle",
                                                     "gate_of_record",
                                                     "pattern_in_gate",
                                                     "if_not_without_gate",
                                                     "default_of_must_ask",
                                                     "limit_without_cap",
                                                     "no_rows",
                                                     "core_safety_touched",
                                                     "test_failed",
                                                     "review_passed",
                                                     "row_twice",
                                                     "row_subsumed",
                                                     "suggestion_never_open",
                                                     "cells_contradict",
                                                     "exception_always_holds",
                                                     "question_unused",
                                                     "must_ask_unused",
                                                     "row_untested"};
static_assert(kNames.size() == static_cast<std::size_t>(DiagnosticCode::RowUntested) + 1);

std::string filled(std::string_view sentence, const Diagnostic& d) {
  std::string text;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    text += sentence.substr(0, open);
    if (open == sentence.npos) break;
    sentence.remove_prefix(open);
    const bool isFound = sentence.starts_with("{found}");
    text += isFound ? d.found : d.expected;
    sentence.remove_prefix(isFound ? 7 : 10);
  }
  return text;
}

// Nothing stands in braces that nobody would fill.
void checkPlaces(const Words& words, const JsonValue& texts, const JsonReader& reader) {
  for (const auto& [language, text] : words.all())
    for (std::size_t open = 0; (open = text.find('{', open)) != text.npos; ++open)
      if (text.compare(open, 7, "{found}") != 0 && text.compare(open, 10, "{expected}") != 0)
        reader.report(DiagnosticCode::UnknownWord, texts.line, text.substr(open), "{found}, {expected}");
}

}  // namespace

FaultWords::Sentence FaultWords::readSentence(const JsonValue& object, const JsonReader& reader) {
  Sentence sentence;
  for (const auto& [key, words] : {std::pair("line", &Sentence::line), std::pair("said", &Sentence::said)})
    if (const JsonValue* texts = reader.take(object, key, Kind::Object)) {
      sentence.*words = Words::read(*texts, reader.at(key));
      checkPlaces(sentence.*words, *texts, reader.at(key));
    }
  return sentence;
}

std::optional<FaultWords> FaultWords::read(const DataFolder& data, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = readDataObject(data, kFaultsFile, kFaultsSchema, diagnostics);
  if (!root) return std::nullopt;
  const JsonReader reader(kFaultsFile, diagnostics);
  reader.refuseUnknownKeys(*root, {"schema", "faults"});
  FaultWords words;
  if (const JsonValue* object = reader.need(*root, "faults", Kind::Object)) {
    const JsonReader all = reader.at("faults");
    all.refuseUnknownKeys(*object, {kNames.begin(), kNames.end()});
    for (const std::string_view name : kNames) {
      Fault fault;
      if (const JsonValue* value = all.need(*object, name, Kind::Object)) {
        const JsonReader here = all.at(name);
        here.refuseUnknownKeys(*value, {"line", "said", "cases"});
        here.need(*value, "line", Kind::Object);
        here.need(*value, "said", Kind::Object);
        fault.usual = readSentence(*value, here);
        if (const JsonValue* cases = here.take(*value, "cases", Kind::Object))
          for (const JsonMember& each : cases->members)
            fault.cases[each.key] = readSentence(each.value, here.at("cases").at(each.key));
      }
      words.faults_.push_back(std::move(fault));
    }
  }
  if (diagnostics.size() != before) return std::nullopt;
  return words;
}

const Words& FaultWords::wordsOf(const Diagnostic& d, Words Sentence::*kind) const {
  const Fault& fault = faults_[static_cast<std::size_t>(d.code)];
  for (const auto& [name, sentence] : fault.cases) {
    const bool isIt = name == "expected " + d.expected ||
                      name == "field " + d.field.substr(0, d.field.find('.')) ||
                      (name == "none" && d.found.empty()) || (name == "alone" && d.expected.empty());
    if (isIt && !(sentence.*kind).isEmpty()) return sentence.*kind;
  }
  return fault.usual.*kind;
}

std::string FaultWords::line(const Diagnostic& diagnostic) const {
  return filled(wordsOf(diagnostic, &Sentence::line).in("en"), diagnostic);
}

std::string FaultWords::said(const Diagnostic& diagnostic, std::string_view language) const {
  return filled(wordsOf(diagnostic, &Sentence::said).in(language), diagnostic);
}

const FaultWords& shippedFaultWords() {
  static const FaultWords words = [] {
    Diagnostics diagnostics;
    return FaultWords::read(DataFolder::embedded(), diagnostics).value();
  }();
  return words;
}

}  // namespace tableside
