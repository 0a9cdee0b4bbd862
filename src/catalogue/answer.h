// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tableside {

struct NotAnswered {
  auto operator<=>(const NotAnswered&) const = default;
};
struct NotSure {
  auto operator<=>(const NotSure&) const = default;
};
struct Choice {  // of a `one` question; of a `region` question a sided region id
  std::string id;
  auto operator<=>(const Choice&) const = default;
};
struct Choices {  // of a `many` question; of a `regions` question sided region ids. Empty is an answer: none
  std::vector<std::string> ids;
  auto operator<=>(const Choices&) const = default;
};
struct FreeText {
  std::string text;
  auto operator<=>(const FreeText&) const = default;
};

// Not answered and not sure are states of their own: to the logic both are unknown, never no.
using Answer = std::variant<NotAnswered, NotSure, bool, int, Choice, Choices, FreeText, Date>;

bool isKnown(const Answer& answer);

// What was answered, by question id. A question that is not there was not answered.
class Answers {
 public:
  const Answer& of(std::string_view question) const;
  bool knows(std::string_view question) const { return isKnown(of(question)); }
  void set(std::string_view question, Answer answer);  // NotAnswered takes the answer away
  void takeAway(std::string_view question) { set(question, NotAnswered{}); }
  // Every answer of `other` on top of these.
  void add(const Answers& other);
  bool isEmpty() const { return answers_.empty(); }

  // Shortcuts that read an answer of one kind, or what stands for "no such answer".
  bool isYes(std::string_view question) const;
  std::optional<int> number(std::string_view question) const;
  std::string choice(std::string_view question) const;                // empty
  std::vector<std::string> choices(std::string_view question) const;  // empty
  std::string text(std::string_view question) const;                  // empty

  auto begin() const { return answers_.begin(); }
  auto end() const { return answers_.end(); }
  bool operator==(const Answers&) const = default;

 private:
  std::map<std::string, Answer, std::less<>> answers_;
};

}  // namespace tableside
