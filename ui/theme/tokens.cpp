// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QHash>
#include <QPalette>

#include <cmath>

namespace tableside::ui {
namespace {

// As WCAG measures it. HSL's lightness would put white on the middle of the ramp, at less than 4 to 1.
double luminanceOf(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

std::array<QColor, 11> textOn(const std::array<QColor, 11>& ramp) {
  std::array<QColor, 11> text;
  for (std::size_t i = 0; i < ramp.size(); ++i) text[i] = ui::textOn(ramp[i]);
  return text;
}

// One ramp for light and dark: a number has one colour wherever it stands.
const std::array<QColor, 11> kPain = {"#EDE4D8", "#FBE7C6", "#FADBA9", "#F8CB8A", "#F4B66F", "#EE9D5B",
                                      "#E4814C", "#D66541", "#C24A37", "#A8342F", "#8A2230"};

Tokens lightTokens() {
  Tokens t;
  t.shade = Shade::Light;
  t.window = "#F5F3EE";
  t.surface = "#FFFFFF";
  t.raised = "#FAF8F4";
  t.sidebar = "#ECE8E0";
  t.border = "#E2DDD3";
  t.control = "#8A8578";
  t.text = "#1D2829";
  t.muted = "#59655F";
  t.accent = "#0E6B62";
  t.onAccent = "#FFFFFF";
  t.accentSoft = "#DCEDE8";
  t.accentText = "#0B564F";
  t.warn = "#8A4B08";
  t.warnSoft = "#FBEFD9";
  t.danger = "#A3241B";
  t.dangerSoft = "#FBE6E2";
  t.good = "#22663B";
  t.goodSoft = "#E0F0E3";
  t.focus = "#0B57D0";
  t.body = "#EFE7DC";
  t.bodyLine = "#998771";
  t.pain = kPain;
  t.painText = textOn(t.pain);
  return t;
}

Tokens darkTokens() {
  Tokens t;
  t.shade = Shade::Dark;
  t.window = "#13181A";
  t.surface = "#1B2224";
  t.raised = "#222B2D";
  t.sidebar = "#0F1415";
  t.border = "#2D383A";
  t.control = "#75837F";
  t.text = "#E7ECE9";
  t.muted = "#A3B0AB";
  t.accent = "#5CC4B4";
  t.onAccent = "#06201D";
  t.accentSoft = "#173A36";
  t.accentText = "#8FE0D2";
  t.warn = "#F2C077";
  t.warnSoft = "#3A2B14";
  t.danger = "#F5A59B";
  t.dangerSoft = "#43201D";
  t.good = "#93D3A2";
  t.goodSoft = "#1B3522";
  t.focus = "#8AB4F8";
  t.body = "#39423E";
  t.bodyLine = "#87938C";
  t.pain = kPain;
  t.painText = textOn(t.pain);
  return t;
}

}  // namespace

QColor textOn(const QColor& ground) {
  const QColor dark("#0B1416"), white("#FFFFFF");
  const double light = luminanceOf(ground) + 0.05;
  return light / (luminanceOf(dark) + 0.05) > 1.05 / light ? dark : white;
}

QColor Tokens::technique(const QString& id) const {
  static const QHash<QString, std::array<QColor, 2>> colours = {
      {"swedish", {QColor("#33719A"), QColor("#5FA3CB")}},
      {"deep_tissue", {QColor("#5A52A3"), QColor("#9B93E6")}},
      {"trigger_point", {QColor("#9C3F7A"), QColor("#DB86BB")}},
      {"hot_stone", {QColor("#A15A10"), QColor("#E0A15A")}},
      {"myofascial_release", {QColor("#3F7A4F"), QColor("#7DBB8C")}},
      {"muscle_energy", {QColor("#8A3B3B"), QColor("#D58A8A")}},
      {"passive_stretch", {QColor("#6B6A1E"), QColor("#BDBB67")}},
      {"lymphatic_drainage", {QColor("#2E7C83"), QColor("#6DBBC2")}},
      {"relaxation_hold", {QColor("#66727A"), QColor("#A5B2BA")}},
  };
  static const std::array<QColor, 2> neutral = {QColor("#6A6F72"), QColor("#A9AFB2")};
  return colours.value(id, neutral)[shade == Shade::Dark ? 1 : 0];
}

QColor Tokens::onTechnique() const {
  return shade == Shade::Dark ? QColor("#0F1415") : QColor("#FFFFFF");
}

const Tokens& tokensFor(Shade shade) {
  static const Tokens light = lightTokens(), dark = darkTokens();
  return shade == Shade::Dark ? dark : light;
}

const Tokens& currentTokens() {
  return tokensFor(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5 ? Shade::Dark
                                                                                         : Shade::Light);
}

}  // namespace tableside::ui
