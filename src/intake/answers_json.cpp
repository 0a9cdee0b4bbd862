// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/answers_json.h"

#include "intake/answer_value_json.h"

namespace tableside {

nlohmann::ordered_json jsonOf(const Answer& answer) {
  struct ToJson {
    nlohmann::ordered_json operator()(const NotAnswered&) const { return nullptr; }
    nlohmann::ordered_json operator()(const NotSure&) const { return "not_sure"; }
    nlohmann::ordered_json operator()(bool yes) const { return yes ? "yes" : "no"; }
    nlohmann::ordered_json operator()(int number) const { return number; }
    nlohmann::ordered_json operator()(const Choice& choice) const { return choice.id; }
    nlohmann::ordered_json operator()(const Choices& choices) const { return choices.ids; }
    nlohmann::ordered_json operator()(const FreeText& text) const { return text.text; }
    nlohmann::ordered_json operator()(const Date& date) const { return date.iso(); }
  };
  return std::visit(ToJson{}, answer);
}

nlohmann::ordered_json jsonOf(const Answers& answers) {
  auto object = nlohmann::ordered_json::object();
  for (const auto& [question, answer] : answers) object[question] = jsonOf(answer);
  return object;
}

std::string writeAnswers(const Answers& answers) {
  return nlohmann::ordered_json{{"answers", jsonOf(answers)}}.dump();
}

}  // namespace tableside
