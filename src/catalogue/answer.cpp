// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/answer.h"

namespace tableside {

bool isKnown(const Answer& answer) {
  return !std::holds_alternative<NotAnswered>(answer) && !std::holds_alternative<NotSure>(answer);
}

const Answer& Answers::of(std::string_view question) const {
  static const Answer none = NotAnswered{};
  const auto found = answers_.find(question);
  return found == answers_.end() ? none : found->second;
}

void Answers::set(std::string_view question, Answer answer) {
  if (std::holds_alternative<NotAnswered>(answer)) {
    if (const auto found = answers_.find(question); found != answers_.end()) answers_.erase(found);
  } else {
    answers_.insert_or_assign(std::string(question), std::move(answer));
  }
}

void Answers::add(const Answers& other) {
  for (const auto& [question, answer] : other) set(question, answer);
}

bool Answers::isYes(std::string_view question) const {
  const bool* yes = std::get_if<bool>(&of(question));
  return yes && *yes;
}

std::optional<int> Answers::number(std::string_view question) const {
  const int* value = std::get_if<int>(&of(question));
  return value ? std::optional(*value) : std::nullopt;
}

std::string Answers::choice(std::string_view question) const {
  const Choice* value = std::get_if<Choice>(&of(question));
  return value ? value->id : std::string();
}

std::vector<std::string> Answers::choices(std::string_view question) const {
  const Choices* value = std::get_if<Choices>(&of(question));
  return value ? value->ids : std::vector<std::string>();
}

std::string Answers::text(std::string_view question) const {
  const FreeText* value = std::get_if<FreeText>(&of(question));
  return value ? value->text : std::string();
}

}  // namespace tableside
