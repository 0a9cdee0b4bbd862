// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body map by itself: what a tap, a stroke, a key and a screen reader find on it.
#include "ui/body_map/body_map.h"

#include "support/shipped.h"
#include "ui/contrast.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QtTest/QTest>

#include <set>

using namespace tableside;
using namespace tableside::test;
using ui::BodyMap;
using ui::BodyMark;
using ui::MarkKind;

namespace {

const RegionMap& regions() {
  return shippedCatalogue()->regions();
}

const BodyDrawing& drawing() {
  static const BodyDrawing read = [] {
    Diagnostics diagnostics;
    return readBodyDrawing(DataFolder::embedded(), regions(), diagnostics).value();
  }();
  return read;
}

int region(const char* id) {
  return regions().indexOf(id).value();
}

std::vector<std::string> idsOf(const QVector<int>& list) {
  std::vector<std::string> ids;
  for (const int each : list) ids.push_back(regions().sided()[each].id);
  return ids;
}

// A map on the screen that remembers what it said.
struct Shown {
  Shown() : map(drawing(), regions(), nullptr) {
    map.resize(480, 404);
    map.show();
    map.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&map));
    QObject::connect(&map, &BodyMap::tapped, &map, [this](int each) { tapped.push_back(each); });
    QObject::connect(&map, &BodyMap::drawn, &map, [this](const QVector<int>& all) { drawn = all; });
    QObject::connect(&map, &BodyMap::removed, &map, [this](int each) { removed.push_back(each); });
    QObject::connect(&map, &BodyMap::numbered, &map,
                     [this](int each, int number) { numbered.emplace_back(each, number); });
  }
  void press(Qt::Key key) { QTest::keyClick(&map, key); }
  QPoint at(const char* id) { return map.pointIn(region(id)).value(); }

  BodyMap map;
  std::vector<int> tapped, removed;
  QVector<int> drawn;
  std::vector<std::pair<int, int>> numbered;
};

}  // namespace

TEST_CASE("Every region of every view of the body answers at its own inner point") {
  for (const BodyView* view : {&drawing().front, &drawing().back, &drawing().right, &drawing().left}) {
    const ui::BodyFigure figure(*view);
    for (const auto& place : figure.places()) {
      CAPTURE(view->id, regions().sided()[place.region].id);
      CHECK(figure.regionAt(place.label, 0) == place.region);
    }
  }
}

TEST_CASE("A tap on the map answers with the region that is drawn there, on every view") {
  Shown shown;
  std::set<int> reached;
  for (const auto views : {BodyMap::Views::FrontAndBack, BodyMap::Views::Sides}) {
    shown.map.setViews(views);
    for (int each = 0; each < 102; ++each) {
      const auto at = shown.map.pointIn(each);
      if (!at) continue;
      CAPTURE(regions().sided()[each].id);
      shown.tapped.clear();
      QTest::mouseClick(&shown.map, Qt::LeftButton, {}, *at);
      CHECK(shown.tapped == std::vector<int>{each});
      reached.insert(each);
    }
  }
  CHECK(reached.size() == 102);
}

TEST_CASE("A tap beside the figure takes the nearest region, and one that is far off takes none") {
  Shown shown;
  const auto nearestAt = [](const ui::BodyFigure& figure, const QPointF& at) {
    int nearest = -1;
    qreal least = 1e9;
    for (const auto& place : figure.places())
      if (const qreal far = ui::BodyFigure::distanceTo(place, at); far < least) {
        least = far;
        nearest = place.region;
      }
    return nearest;
  };
  for (const BodyView* view : {&drawing().front, &drawing().back, &drawing().right, &drawing().left}) {
    const ui::BodyFigure figure(*view);
    int beside = 0;
    for (qreal y = 0; y < view->height; y += 7)
      for (qreal x = 0; x < view->width; x += 7) {
        const QPointF at(x, y);
        if (figure.outline().contains(at)) continue;
        const int nearest = nearestAt(figure, at);
        const qreal far = ui::BodyFigure::distanceTo(*figure.find(nearest), at);
        const auto answered = figure.regionAt(at, 12);
        if (far <= 12) ++beside;
        if (answered != (far <= 12 ? std::optional(nearest) : std::nullopt)) {
          CAPTURE(view->id, x, y);
          CHECK(answered == (far <= 12 ? std::optional(nearest) : std::nullopt));
        }
      }
    CHECK(beside > 100);
  }
  // On the screen, left of the right hip of the front and far below the hands.
  const QRect hip = shown.map.boxOf(region("thigh_front.right"));
  QTest::mouseClick(&shown.map, Qt::LeftButton, {}, QPoint(hip.left() - 6, hip.center().y()));
  REQUIRE(shown.tapped.size() == 1);
  CHECK(regions().sided()[shown.tapped[0]].id == "thigh_front.right");
  QTest::mouseClick(&shown.map, Qt::LeftButton, {}, QPoint(8, 380));
  CHECK(shown.tapped.size() == 1);
}

TEST_CASE("A stroke from the low back to the calf gives the regions on the way in their order") {
  Shown shown;
  const QPoint from = shown.at("low_back.right") + QPoint(4, 4), to = shown.at("calf.right");
  QTest::mousePress(&shown.map, Qt::LeftButton, {}, from);
  // Two quick movements of the hand, through buttock and knee.
  QTest::mouseMove(&shown.map, shown.at("buttock.right"));
  QTest::mouseMove(&shown.map, shown.at("knee_back.right"));
  QTest::mouseMove(&shown.map, to);
  QTest::mouseRelease(&shown.map, Qt::LeftButton, {}, to);
  CHECK(idsOf(shown.drawn) == std::vector<std::string>{"low_back.right", "buttock.right", "thigh_back.right",
                                                       "knee_back.right", "calf.right"});
  CHECK(shown.tapped.empty());
  // A hand that trembles on one place only taps it.
  QTest::mousePress(&shown.map, Qt::LeftButton, {}, from);
  QTest::mouseMove(&shown.map, from + QPoint(2, 3));
  QTest::mouseRelease(&shown.map, Qt::LeftButton, {}, from + QPoint(2, 3));
  CHECK(idsOf({shown.tapped.begin(), shown.tapped.end()}) == std::vector<std::string>{"low_back.right"});
}

TEST_CASE("A finger marks with a tap, and where it scrolls the page it draws nothing") {
  Shown shown;
  const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
  const auto send = [&](QEvent::Type type, const QPoint& at, Qt::MouseButtons held) {
    QMouseEvent event(type, at, shown.map.mapToGlobal(at), Qt::LeftButton, held, {}, finger.get());
    QCoreApplication::sendEvent(&shown.map, &event);
  };
  const QPoint from = shown.at("low_back.right"), to = shown.at("calf.right");
  send(QEvent::MouseButtonPress, from, Qt::LeftButton);
  send(QEvent::MouseMove, to, Qt::LeftButton);
  send(QEvent::MouseButtonRelease, to, {});
  CHECK(shown.drawn.isEmpty());
  CHECK(shown.tapped.empty());
  send(QEvent::MouseButtonPress, from, Qt::LeftButton);
  send(QEvent::MouseButtonRelease, from, {});
  CHECK(shown.tapped == std::vector<int>{region("low_back.right")});
}

TEST_CASE("The arrows reach every region of the map") {
  Shown shown;
  shown.map.setFocus();
  REQUIRE(shown.map.current());
  CHECK(regions().sided()[*shown.map.current()].id == "low_back.right");
  std::set<int> reached{*shown.map.current()};
  std::vector<int> open{*shown.map.current()};
  while (!open.empty()) {
    const int from = open.back();
    open.pop_back();
    // What both figures show can be left on either.
    for (const bool isOnFront : {true, false})
      for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
        shown.map.setSelected(region("low_back.right"));  // on the back
        shown.map.setSelected(from);
        if (isOnFront) QTest::mouseClick(&shown.map, Qt::LeftButton, {}, *shown.map.pointIn(from));
        shown.press(key);
        if (reached.insert(*shown.map.current()).second) open.push_back(*shown.map.current());
      }
  }
  for (int each = 0; each < 102; ++each) {
    CAPTURE(regions().sided()[each].id);
    CHECK(reached.contains(each));
  }
  shown.map.setSelected(region("low_back.right"));
  shown.press(Qt::Key_Up);
  CHECK(regions().sided()[*shown.map.current()].id == "mid_back.right");
  shown.press(Qt::Key_Left);
  CHECK(regions().sided()[*shown.map.current()].id == "mid_back.left");  // left and right are the client's
}

TEST_CASE("The keyboard alone marks, gives a number, takes away and shows the sides") {
  Shown shown;
  shown.map.setFocus();
  const int here = *shown.map.current();
  shown.press(Qt::Key_Space);
  shown.press(Qt::Key_Return);
  CHECK(shown.tapped == std::vector<int>{here, here});
  for (const Qt::Key key : {Qt::Key_7, Qt::Key_1, Qt::Key_0, Qt::Key_0}) shown.press(key);
  CHECK(shown.numbered == std::vector<std::pair<int, int>>{{here, 7}, {here, 1}, {here, 10}, {here, 0}});
  shown.numbered.clear();
  shown.press(Qt::Key_1);
  QTest::qWait(650);
  shown.press(Qt::Key_0);
  CHECK(shown.numbered == std::vector<std::pair<int, int>>{{here, 1}, {here, 0}});
  shown.press(Qt::Key_Delete);
  CHECK(shown.removed == std::vector<int>{here});
  shown.press(Qt::Key_V);
  CHECK(shown.map.views() == BodyMap::Views::Sides);
  CHECK(shown.map.pointIn(*shown.map.current()));
  bool isModeWanted = false;
  QObject::connect(&shown.map, &BodyMap::modeWanted, &shown.map, [&] { isModeWanted = true; });
  shown.press(Qt::Key_M);
  CHECK(isModeWanted);
}

TEST_CASE("A screen reader finds 102 named items on the map, with their marks, and can press them") {
  QAccessible::setActive(true);
  Shown shown;
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&shown.map);
  REQUIRE(face);
  REQUIRE(face->childCount() == 102);
  std::set<QString> names;
  for (int i = 0; i < face->childCount(); ++i) {
    QAccessibleInterface* item = face->child(i);
    REQUIRE(item);
    names.insert(item->text(QAccessible::Name));
    CHECK(item->role() == QAccessible::CheckBox);
    CHECK(item->state().checkable);
    CHECK_FALSE(item->state().checked);
    CHECK(item->parent() == face);
    CHECK(face->indexOfChild(item) == i);
    CHECK_FALSE(item->rect().isEmpty());
  }
  CHECK(names.size() == 102);
  CHECK(names.contains("Right low back"));

  QAccessibleInterface* back = face->child(region("low_back.right"));
  shown.map.setMarks({{region("low_back.right"), MarkKind::Hurts, 5},
                      {region("calf.right"), MarkKind::Spreads},
                      {region("jaw.left"), MarkKind::Hurts, 3, BodyMark::When::LastTime}});
  CHECK(back->text(QAccessible::Name) == "Right low back, pain 5 of 10, marked");
  CHECK(back->state().checked);
  CHECK(face->child(region("calf.right"))->text(QAccessible::Name) == "Right calf, spreads here, marked");
  CHECK(face->child(region("jaw.left"))->text(QAccessible::Name) == "Left jaw, pain 3 of 10 last time");
  CHECK_FALSE(face->child(region("jaw.left"))->state().checked);
  back->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(shown.tapped == std::vector<int>{region("low_back.right")});
  const QPoint middle = back->rect().center();
  CHECK(face->childAt(middle.x(), middle.y()) == back);
  shown.map.setFocus();
  CHECK(face->focusChild() == back);
  CHECK(back->state().focused);
}

TEST_CASE("Every number stands out on its colour of the map, in light and dark") {
  for (const ui::ThemeChoice choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
    ui::Theme theme;
    theme.apply(choice, 1.0);
    Shown shown;
    for (int number = 0; number <= 10; ++number) {
      CAPTURE(static_cast<int>(choice), number);
      shown.map.setMarks({{region("buttock.right"), MarkKind::Hurts, number}});
      const QImage image = shown.map.grab().toImage();
      const QPoint at = shown.at("buttock.right");
      // The ground is what there is most of, the ink what stands out most from it.
      std::map<QRgb, int> count;
      for (int y = -9; y <= 9; ++y)
        for (int x = -9; x <= 9; ++x) ++count[image.pixel(at + QPoint(x, y))];
      const auto ground = std::max_element(count.begin(), count.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
      double best = 1;
      for (const auto& [colour, times] : count) best = std::max(best, contrast(colour, ground->first));
      CHECK(QColor(ground->first) == ui::currentTokens().pain[static_cast<std::size_t>(number)]);
      CHECK(best >= 4.5);
    }
  }
  ui::Theme().apply(ui::ThemeChoice::Light, 1.0);
}

TEST_CASE("The map is the same where people read from right to left") {
  Shown shown;
  const QImage before = shown.map.grab().toImage();
  QApplication::setLayoutDirection(Qt::RightToLeft);
  CHECK(shown.map.grab().toImage() == before);
  CHECK(shown.at("low_back.left").x() < shown.at("low_back.right").x());
  CHECK(shown.at("chest.left").x() > shown.at("chest.right").x());
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("A slip of the finger has its three neighbours of the same side to choose from") {
  Shown shown;
  CHECK(idsOf(shown.map.nearestTo(region("low_back.right"), 3)) ==
        std::vector<std::string>{"flank.right", "sacrum.right", "buttock.right"});
}
