// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QListView>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QPushButton>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace tableside::ui {
namespace {

const char kScaleProperty[] = "tablesideTextScale";
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// Where the system has Inter itself it is not read a second time: fontconfig knows its faces already, and
// each one read here costs as much as an empty window.
void loadFonts() {
  if (QFontDatabase::families().contains(QStringLiteral("Inter"))) return;
  for (const char* face : {"Regular", "Medium", "SemiBold", "Bold", "Italic"}) {
    const QString file = QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face));
    if (QFile::exists(file)) QFontDatabase::addApplicationFont(file);
  }
}

// Portals wrap the number in one variant or in two, by version. 1 is dark; 0 and 2 are light.
Shade shadeOf(QVariant value) {
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value.toUInt() == 1 ? Shade::Dark : Shade::Light;
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.window);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.raised);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.muted);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.danger);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accentText);
  p.setColor(QPalette::LinkVisited, t.accentText);
  p.setColor(QPalette::ToolTipBase, t.text);
  p.setColor(QPalette::ToolTipText, t.surface);
  p.setColor(QPalette::Light, t.raised);
  p.setColor(QPalette::Midlight, t.raised);
  p.setColor(QPalette::Mid, t.border);
  p.setColor(QPalette::Dark, t.control);
  p.setColor(QPalette::Shadow, t.control);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.muted);
  return p;
}

// Qt puts 4 px between the icon and the words of a button, which looks glued; the icon's box brings some
// more.
void widenIcon(QPushButton* button) {
  if (button->text().isEmpty() || button->icon().isNull()) return;
  const QSize wide(scaled(25), scaled(20));
  if (button->iconSize() != wide) button->setIconSize(wide);
}

// Below the style sheet: what it cannot say.
class BelowSheet : public QProxyStyle {
 public:
  BelowSheet() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

  // Icons as large as the text asks for, wherever nobody says how large.
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
    switch (metric) {
      case PM_ButtonIconSize:
      case PM_ToolBarIconSize:
      case PM_TabBarIconSize:
      case PM_ListViewIconSize: return scaled(20);
      case PM_SmallIconSize: return scaled(18);
      default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
  }

  void polish(QWidget* widget) override {
    QProxyStyle::polish(widget);
    if (auto* button = qobject_cast<QPushButton*>(widget)) widenIcon(button);
    // A list filled before it was polished keeps the row heights it had without the sheet.
    if (auto* list = qobject_cast<QListView*>(widget))
      QMetaObject::invokeMethod(
          list, [list] { list->doItemsLayout(); }, Qt::QueuedConnection);
  }
  using QProxyStyle::polish;

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameFocusRect && qobject_cast<const QPushButton*>(widget) &&
        widget->property("kind") == QLatin1String("primary"))
      paintInnerRing(*painter, widget->rect());
  }

 private:
  // The ring of the style sheet is hard to see beside the accent: a line of the page's colour sets it off.
  static void paintInnerRing(QPainter& painter, const QRectF& button) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentTokens().surface, 1.5));
    const qreal radius = std::max(1, scaled(9) - 3);
    painter.drawRoundedRect(button.adjusted(2.75, 2.75, -2.75, -2.75), radius, radius);
    painter.restore();
  }
};

}  // namespace

int scaled(int px) {
  const QVariant scale = qApp ? qApp->property(kScaleProperty) : QVariant();
  return scale.isValid() ? static_cast<int>(std::lround(px * scale.toDouble())) : px;
}

bool isTextLarge() {
  constexpr int most = 115;  // per cent
  return scaled(100) > most;
}

Theme::Theme(QObject* parent) : QObject(parent) {
  loadFonts();
  QApplication::setStyle(new BelowSheet);
}

Shade Theme::shade() const {
  switch (choice_) {
    case ThemeChoice::System: return desktopShade_;
    case ThemeChoice::Light: return Shade::Light;
    case ThemeChoice::Dark: return Shade::Dark;
  }
  Q_UNREACHABLE();
}

void Theme::apply(ThemeChoice choice, double textScale) {
  choice_ = choice;
  textScale_ = std::clamp(textScale, 0.8, 2.0);
  if (choice_ == ThemeChoice::System) askDesktop();
  dress();
}

void Theme::dress() {
  const Tokens& tokens = tokensFor(shade());
  qApp->setProperty(kScaleProperty, textScale_);
  QFont font = QApplication::font();
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
  font.setPixelSize(scaled(14));
  QApplication::setFont(font);
  QApplication::setPalette(paletteOf(tokens));
  qApp->setStyleSheet(styleSheetFor(tokens, textScale_));
  QPixmapCache::clear();
}

void Theme::askDesktop() {
  if (asked_) return;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  asked_ = true;
  bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
              SLOT(desktopSettingChanged(QString, QString, QDBusVariant)));
  QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
  question << kGroup << kKey;
  auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question, 5000), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, &Theme::heardFromDesktop);
}

void Theme::heardFromDesktop(QDBusPendingCallWatcher* answer) {
  const QDBusPendingReply<QDBusVariant> reply = *answer;
  if (reply.isValid()) setDesktopShade(shadeOf(reply.value().variant()));
  answer->deleteLater();
}

void Theme::desktopSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group == kGroup && key == kKey) setDesktopShade(shadeOf(value.variant()));
}

void Theme::setDesktopShade(Shade shade) {
  if (desktopShade_ == shade) return;
  desktopShade_ = shade;
  if (choice_ == ThemeChoice::System) dress();
}

}  // namespace tableside::ui
