// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/diagnostic.h"
#include "catalogue/regions.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

struct MapPoint {
  double x = 0, y = 0;
};

// One command of a drawn line: where it goes to stands last, what bends a curve before it.
struct PathStep {
  enum class Kind { Move, Line, Curve, Close } kind = Kind::Move;
  std::array<MapPoint, 3> points{};

  MapPoint end() const { return kind == Kind::Curve ? points[2] : points[0]; }
};
using MapPath = std::vector<PathStep>;

// A sided region as one view shows it.
struct DrawnRegion {
  int region = 0;  // index among RegionMap::sided()
  MapPath shape;   // closed contours
  MapPoint label;  // inside, with room for a number
};

// The figure from one side, in units of its own from the top left.
struct BodyView {
  std::string id;  // "front"
  double width = 0, height = 0;
  MapPath outline;
  std::vector<MapPath> details;  // lines that only help to see what is what: navel, kneecap
  std::vector<DrawnRegion> regions;
};

// The drawing that places are marked on (body_map/body_map.json). Front and back together show every sided
// region, the sides some of them once more.
struct BodyDrawing {
  int mapVersion = 0;
  BodyView front, back, right, left;  // right: the client's right side
};

// nullopt when there is an error; the diagnostics say where.
std::optional<BodyDrawing> readBodyDrawing(const DataFolder& data, const RegionMap& map,
                                           Diagnostics& diagnostics);

}  // namespace tableside
