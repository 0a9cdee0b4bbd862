// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace tableside::ui {
namespace {

// @name is a token; 12px grows with the text, 12PX does not. A focus ring is two pixels instead of one, so
// each :focus rule takes one pixel off the padding: nothing may move when the focus does. Fields get no
// "color": a sheet that gives one makes half of it the colour of their placeholders, too pale to read.
const char* const kTemplate = R"(
QMainWindow, QDialog { background: @window; }
QWidget[panel="sidebar"] { background: @sidebar; }
QWidget[panel="header"], QWidget[panel="tabs"] { background: @surface; border-bottom: 1PX solid @border; }
QFrame[panel="warn"] { background: @warnSoft; border: 1PX solid @warn; border-radius: 12PX; padding: 8PX; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QStackedWidget { background: transparent; }

QLabel { background: transparent; color: @text; }
*[role="name"] { font-size: 21px; font-weight: 600; color: @text; }
*[role="title"] { font-size: 15px; font-weight: 600; color: @text; }
*[role="body"] { font-size: 14px; font-weight: 400; color: @text; }
*[role="second"] { font-size: 13px; font-weight: 400; color: @muted; }
*[role="small"] { font-size: 12px; font-weight: 400; color: @muted; }
*[role="number"] { font-size: 26px; font-weight: 600; color: @text; }
*[role="label"] { font-size: 13px; font-weight: 600; color: @text; }
*[role="warn"] { font-size: 13px; font-weight: 500; color: @warn; }
*[role="danger"] { font-size: 13px; font-weight: 500; color: @danger; }
*[role="good"] { font-size: 13px; font-weight: 500; color: @good; }

QPushButton, QToolButton { background: @surface; color: @text; border: 1PX solid @control; border-radius: 9px;
  min-height: 42px; padding: 0 16px; font-weight: 600; }
QPushButton:hover, QToolButton:hover { background: @raised; }
QPushButton:pressed, QToolButton:pressed { background: @accentSoft; }
QPushButton:checked, QToolButton:checked { background: @accentSoft; color: @accentText; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 2PX solid @focus; padding: 0 15px; min-height: 40px; }
QPushButton:disabled, QToolButton:disabled { color: @faint; border-color: @border; background: @surface; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1PX solid @accent; padding: 0 20px; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentText; border-color: @accentText; }
QPushButton[kind="primary"]:focus { border: 2PX solid @focus; padding: 0 19px; }
QPushButton[kind="primary"]:disabled { background: @border; color: @muted; border-color: @border; }
QPushButton[kind="danger"] { color: @danger; border-color: @danger; }
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed { background: @dangerSoft; }
QPushButton[kind="danger"]:focus { border: 2PX solid @focus; }
QPushButton[kind="danger"]:disabled { color: @faint; border-color: @border; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; color: @accentText;
  border: 1PX solid transparent; padding: 0 10px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: @accentSoft; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2PX solid @focus; padding: 0 9px; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { color: @faint; }
QPushButton[kind="link"] { background: transparent; border: 1PX solid transparent; color: @accentText;
  text-align: left; padding: 0 6px; min-height: 36px; font-weight: 500; }
QPushButton[kind="link"]:hover { background: @accentSoft; }
QPushButton[kind="link"]:focus { border: 2PX solid @focus; padding: 0 5px; min-height: 34px; }
QPushButton[kind="icon"] { background: transparent; border: 1PX solid transparent; padding: 0; min-width: 42px; max-width: 42px; }
QPushButton[kind="icon"]:hover { background: @raised; }
QPushButton[kind="icon"]:focus { border: 2PX solid @focus; min-width: 40px; max-width: 40px; }
QPushButton[kind="chip"] { border-radius: 18px; min-height: 38px; max-height: 38px; padding: 0 14px; }
QPushButton[kind="chip"]:checked { background: @accentSoft; border-color: @accent; color: @accentText; }
QPushButton[kind="chip"]:focus { border: 2PX solid @focus; padding: 0 13px; min-height: 36px; }
QPushButton[kind="plain"], QToolButton[kind="plain"] { background: transparent; border: 1PX solid transparent;
  padding: 0 10px; }
QPushButton[kind="plain"]:hover, QToolButton[kind="plain"]:hover { background: @raised; }
QPushButton[kind="plain"]:focus, QToolButton[kind="plain"]:focus { border: 2PX solid @focus; padding: 0 9px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: @surface;
  border: 1PX solid @control; border-radius: 9px; padding: 1PX 11px; selection-background-color: @accent;
  selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 40px; }
QPlainTextEdit, QTextEdit { padding: 7px 8px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: @text; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2PX solid @focus; padding: 0 10px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2PX solid @focus; padding: 6px 7px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled { color: @faint;
  background: @raised; border-color: @border; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: @raised; border-color: @border; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2PX solid @danger;
  padding: 0 10px; }
QLineEdit QToolButton { min-height: 0; border: 0; padding: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:hover, QComboBox QLineEdit:hover { min-height: 0; border: 0; padding: 0;
  background: transparent; }
QComboBox { padding-right: 34px; }
QComboBox:focus { padding-right: 33px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 36px; border: 0; }
QComboBox::down-arrow { image: url(:/icons/sheet-down.svg); width: 18px; height: 18px; }
QComboBox QAbstractItemView { background: @surface; border: 1PX solid @control; padding: 4px; outline: 0; }
QAbstractSpinBox { padding-right: 40px; }
QAbstractSpinBox:focus { padding-right: 39px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 38px;
  height: 21px; border: 0; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 38px;
  height: 21px; border: 0; }
QAbstractSpinBox::up-arrow { image: url(:/icons/sheet-up.svg); width: 15px; height: 15px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/sheet-down.svg); width: 15px; height: 15px; }

QCheckBox, QRadioButton { color: @text; spacing: 10px; min-height: 38px; padding: 1PX; border: 2PX solid transparent;
  border-radius: 9px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator { width: 20px; height: 20px; border: 1PX solid @control; border-radius: 5px;
  background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/sheet-check-@shade.svg); }
QCheckBox::indicator:disabled { background: @raised; border-color: @border; }
QRadioButton::indicator { width: 20px; height: 20px; border: 1PX solid @control; border-radius: 11px;
  background: @surface; }
QRadioButton::indicator:checked { width: 10px; height: 10px; border: 6px solid @accent; }
QGroupBox { border: 0; margin-top: 22px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @text; }
)"
                              R"(
QFrame[card="true"] { background: @surface; border: 1PX solid @border; border-radius: 12px; }
QFrame[banner="info"] { background: @raised; border: 1PX solid @border; border-radius: 10px; }
QFrame[banner="warn"] { background: @warnSoft; border: 1PX solid @warnLine; border-radius: 10px; }
QFrame[banner="danger"] { background: @dangerSoft; border: 1PX solid @dangerLine; border-radius: 10px; }
QFrame[banner="good"] { background: @goodSoft; border: 1PX solid @goodLine; border-radius: 10px; }
QFrame[strip="true"] { border-radius: 0; border-width: 0 0 1PX 0; }
QFrame[line="true"] { background: @border; border: 0; max-height: 1PX; min-height: 1PX; }
QLabel[badge] { font-size: 12px; font-weight: 600; border-radius: 11px; padding: 0 12px; min-height: 22px;
  max-height: 22px; }
QLabel[badge="neutral"] { background: @border; color: @text; }
QLabel[badge="warn"] { background: @warnSoft; color: @warn; }
QLabel[badge="danger"] { background: @dangerSoft; color: @danger; }
QLabel[badge="good"] { background: @goodSoft; color: @good; }

QAbstractItemView { background: @surface; color: @text; border: 1PX solid @border; border-radius: 9px; padding: 1PX;
  outline: 0; alternate-background-color: @raised; selection-background-color: @accentSoft;
  selection-color: @accentText; }
QAbstractItemView:focus { border: 2PX solid @focus; padding: 0; }
QAbstractItemView[plain="true"] { background: transparent; border: 2PX solid transparent; padding: 0; }
QAbstractItemView[plain="true"]:focus { border-color: @focus; }
QListView::item { border: 0; padding: 13px 8px; border-radius: 7px; }
QListView::item:hover { background: @raised; }
QListView::item:selected { background: @accentSoft; color: @accentText; }
QTableView { gridline-color: @border; }
QTableView::item { border: 0; padding: 4px 8px; }
QTableView::item:selected { background: @accentSoft; color: @accentText; }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section { background: @raised; color: @muted; font-size: 12px; font-weight: 600; border: 0;
  border-bottom: 1PX solid @border; padding: 7px 8px; }
QTableCornerButton::section { background: @raised; border: 0; }

QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 14px; margin: 0; }
QScrollBar:horizontal { height: 14px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @surface; color: @text; border: 1PX solid @control; padding: 6px; }
QMenu::item { min-height: 30px; padding: 5px 28px 5px 12px; border-radius: 7px; }
QMenu::item:selected { background: @accentSoft; color: @accentText; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1PX; background: @border; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @text; color: @surface; border: 0; padding: 6px 9px; font-size: 13px; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: @border; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 3px; }
QSlider::handle:horizontal { width: 22px; height: 22px; margin: -8px 0; border-radius: 11px; background: @accent; }
QProgressBar { background: @border; border: 0; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QSplitter::handle { background: transparent; }
)";

QColor between(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

}  // namespace

QString styleSheetFor(const Tokens& t, double textScale) {
  std::vector<std::pair<QString, QString>> words = {
      {"window", t.window.name()},
      {"surface", t.surface.name()},
      {"raised", t.raised.name()},
      {"sidebar", t.sidebar.name()},
      {"border", t.border.name()},
      {"control", t.control.name()},
      {"text", t.text.name()},
      {"muted", t.muted.name()},
      {"accent", t.accent.name()},
      {"onAccent", t.onAccent.name()},
      {"accentSoft", t.accentSoft.name()},
      {"accentText", t.accentText.name()},
      {"warn", t.warn.name()},
      {"warnSoft", t.warnSoft.name()},
      {"danger", t.danger.name()},
      {"dangerSoft", t.dangerSoft.name()},
      {"good", t.good.name()},
      {"goodSoft", t.goodSoft.name()},
      {"focus", t.focus.name()},
      {"faint", between(t.muted, t.surface, 0.4).name()},
      {"warnLine", between(t.warnSoft, t.warn, 0.35).name()},
      {"dangerLine", between(t.dangerSoft, t.danger, 0.35).name()},
      {"goodLine", between(t.goodSoft, t.good, 0.35).name()},
      {"accentHover", between(t.accent, t.text, 0.12).name()},
      {"handle", between(t.border, t.control, 0.4).name()},
      {"shade", t.shade == Shade::Dark ? "dark" : "light"},
  };
  // The longest first, or "accent" would eat the start of "accentSoft".
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });

  QString sheet = QString::fromLatin1(kTemplate);
  for (const auto& [name, value] : words) sheet.replace(QLatin1Char('@') + name, value);

  static const QRegularExpression length(QStringLiteral("(-?\\d+)px"));
  QString grown;
  qsizetype done = 0;
  for (auto found = length.globalMatch(sheet); found.hasNext();) {
    const auto match = found.next();
    grown += QStringView(sheet).mid(done, match.capturedStart() - done);
    grown += QString::number(std::lround(match.capturedView(1).toInt() * textScale)) + QLatin1String("px");
    done = match.capturedEnd();
  }
  grown += QStringView(sheet).mid(done);
  return grown.replace(QLatin1String("PX"), QLatin1String("px"));
}

}  // namespace tableside::ui
