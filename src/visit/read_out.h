// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tableside {

// A line that the therapist reads out to a client who comes again, and waits (visit.md 4.2).
struct ReadOutLine {
  std::string id;
  std::vector<int> parts;              // that are printed, by index of the catalogue's
  std::vector<std::string> questions;  // of those parts: they apply
  bool isOpen = false;                 // the client did not say no: each question is answered by itself
  bool isByItself = false;             // wants a no of its own
};

struct ReadOutList {
  std::vector<ReadOutLine> lines;
  std::vector<std::string> alone;  // questions that no line may answer, each asked by itself
  const ReadOutLine* find(const std::string& line) const {
    for (const ReadOutLine& each : lines)
      if (each.id == line) return &each;
    return nullptr;
  }
};

// How the signs of the warning lines are answered.
enum class AskingSigns { Together, OneByOne };

}  // namespace tableside
