// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tableside::ui {

// What a place of the body is marked as; each has a look of its own on the map.
enum class MarkKind {
  Hurts,
  Spreads,
  LeaveOut,
  Skin,
  Swelling,
  Inflamed,
  Fracture,
  Operation,
  Injection,
  Veins,
  Device,
  Numb,
};

struct BodyMark {
  enum class When { Today, LastTime };  // last time's are only shown, until somebody says they are so today

  int region = 0;  // index among RegionMap::sided()
  MarkKind kind = MarkKind::Hurts;
  std::optional<int> number = std::nullopt;  // how strong, 0 to 10
  When when = When::Today;
};

// As it is said after the name of a place: "spreads here".
QString wordsOf(MarkKind kind);

}  // namespace tableside::ui
