// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/body_map.h"

#include "support/changed_data.h"
#include "support/shipped.h"

#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr const char* kFile = "body_map/body_map.json";

BodyDrawing shippedDrawing() {
  Diagnostics diagnostics;
  auto drawing = readBodyDrawing(DataFolder::embedded(), shippedCatalogue()->regions(), diagnostics);
  for (const Diagnostic& d : diagnostics)
    UNSCOPED_INFO(d.file << ":" << d.line << " " << d.field << " " << d.found);
  REQUIRE(drawing);
  return *drawing;
}

// The one fault of a changed drawing.
Diagnostic faultOf(const std::string& from, const std::string& to) {
  ChangedData copy;
  copy.replace(kFile, from, to);
  Diagnostics diagnostics;
  CHECK_FALSE(readBodyDrawing(copy.data(), shippedCatalogue()->regions(), diagnostics));
  for (const Diagnostic& d : diagnostics)
    UNSCOPED_INFO(d.field << " " << d.found << " expected " << d.expected);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].file == kFile);
  CHECK(diagnostics[0].line > 0);
  return diagnostics[0];
}

}  // namespace

TEST_CASE("Front and back of the body map together show every sided region") {
  const BodyDrawing drawing = shippedDrawing();
  const RegionMap& map = shippedCatalogue()->regions();
  CHECK(drawing.mapVersion == map.mapVersion());
  std::set<int> shown;
  for (const BodyView* view : {&drawing.front, &drawing.back})
    for (const DrawnRegion& each : view->regions) shown.insert(each.region);
  CHECK(map.sided().size() == 102);
  CHECK(shown.size() == map.sided().size());
}

TEST_CASE("Each view of the body map has its size, its outline and closed shapes") {
  const BodyDrawing drawing = shippedDrawing();
  for (const BodyView* view : {&drawing.front, &drawing.back, &drawing.right, &drawing.left}) {
    CAPTURE(view->id);
    CHECK(view->width > 0);
    CHECK(view->height == 586);
    CHECK(view->outline.back().kind == PathStep::Kind::Close);
    for (const DrawnRegion& each : view->regions) {
      CHECK(each.shape.front().kind == PathStep::Kind::Move);
      CHECK(each.shape.back().kind == PathStep::Kind::Close);
    }
  }
  // The client's own sides: the right side view shows nothing of the left.
  const RegionMap& map = shippedCatalogue()->regions();
  for (const DrawnRegion& each : drawing.right.regions) CHECK(map.sided()[each.region].side == Side::Right);
  for (const DrawnRegion& each : drawing.left.regions) CHECK(map.sided()[each.region].side == Side::Left);
}

TEST_CASE("A command may be followed by more points, as one draws them") {
  ChangedData copy;
  writeTo(copy.path() / kFile, R"({"schema": 1, "map_version": 2, "licence": "CC0-1.0", "views": [
    {"id": "front", "width": 30, "height": 50, "outline": "M1 2L3 4 5,6ZM7 8C1 1 2 2 3.5 3Z", "regions": []}]})");
  Diagnostics diagnostics;
  readBodyDrawing(copy.data(), shippedCatalogue()->regions(), diagnostics);
  CHECK(std::none_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.code == DiagnosticCode::PathWrong; }));
}

TEST_CASE("What is wrong with a body map is told with its place") {
  const Diagnostic other = faultOf("\"map_version\":2", "\"map_version\":3");
  CHECK(other.code == DiagnosticCode::NumberOutOfRange);
  CHECK(other.field == "map_version");
  const Diagnostic command = faultOf("\"d\":\"M150 25C", "\"d\":\"M150 25Q");
  CHECK(command.code == DiagnosticCode::PathWrong);
  CHECK(command.field == "views.front.regions.head_top.left.d");
  CHECK(command.found == "Q");
  CHECK(command.expected == "M, L, C, Z");
  CHECK(faultOf("\"d\":\"M150 25C157.7 25 ", "\"d\":\"M150 25C157.7 ").found == "L");
  CHECK(faultOf("\"d\":\"M150 25C157.7", "\"d\":\"M150 25C457.7").expected == "0 to 300");
  CHECK(faultOf("\"d\":\"M150 25C", "\"d\":\"L150 25C").expected == "M");
  CHECK(faultOf("\"label_at\":[161.6,18.1]", "\"label_at\":[161.6]").code == DiagnosticCode::KindWrong);
  CHECK(faultOf("\"label_at\":[161.6,18.1]", "\"label_at\":[161.6,-1.5]").code ==
        DiagnosticCode::NumberOutOfRange);
  CHECK(faultOf("{\"id\":\"right\",", "{\"id\":\"right\",\"x\":1,").code == DiagnosticCode::KeyUnknown);
}

TEST_CASE("A region that the map does not have, and one without a shape, are told") {
  ChangedData copy;
  copy.replace(kFile, R"("id":"groin.left")", R"("id":"groyn.left")");
  Diagnostics diagnostics;
  CHECK_FALSE(readBodyDrawing(copy.data(), shippedCatalogue()->regions(), diagnostics));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].code == DiagnosticCode::UnknownRegion);
  CHECK(diagnostics[0].found == "groyn.left");
  CHECK(diagnostics[0].nearest == "groin.left");
  CHECK(diagnostics[1].code == DiagnosticCode::RegionWithoutShape);
  CHECK(diagnostics[1].found == "groin.left");
}

TEST_CASE("A view that is not known leaves its own name missing") {
  ChangedData copy;
  copy.replace(kFile, R"({"id":"right",)", R"({"id":"rigt",)");
  Diagnostics diagnostics;
  CHECK_FALSE(readBodyDrawing(copy.data(), shippedCatalogue()->regions(), diagnostics));
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].code == DiagnosticCode::UnknownWord);
  CHECK(diagnostics[0].nearest == "right");
  CHECK(diagnostics[1].code == DiagnosticCode::KeyMissing);
  CHECK(diagnostics[1].found == "right");
}
