// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/date_words.h"

#include "ui/words/counted.h"
#include "ui/words/text.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace tableside::ui {
namespace {

constexpr int kMonthsOfBaby = 24;

QDate qtDate(Date day) {
  return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())};
}

}  // namespace

QString dateWords(Date day) {
  return QLocale().toString(qtDate(day), QStringLiteral("d MMM yyyy"));
}

QString nearDateWords(Date day, Date today) {
  return day.year() == today.year() ? QLocale().toString(qtDate(day), QStringLiteral("d MMM"))
                                    : dateWords(day);
}

QString dayWords(Date day) {
  return QLocale().toString(qtDate(day), QStringLiteral("ddd d MMM"));
}

QString longDayWords(Date day) {
  return QLocale().toString(qtDate(day), QStringLiteral("dddd d MMMM"));
}

QString birthWords(const BirthDate& born) {
  if (!born.day()) return QString::number(born.year());
  return QLocale().toString(qtDate(*born.day()), QStringLiteral("d MMMM yyyy"));
}

QString ageWords(const BirthDate& born, Date today) {
  const auto years = [](int count) { return counted(count, tr("year"), tr("years")); };
  if (!born.day()) {
    const int most = born.first().yearsUntil(today);
    return most > 0 ? tr("about %1").arg(years(most)) : tr("under a year");
  }
  const Date day = *born.day();
  const int months = day.monthsUntil(today);
  if (months >= kMonthsOfBaby) return years(day.yearsUntil(today));
  if (months > 0) return counted(months, tr("month"), tr("months"));
  return counted(day.daysUntil(today), tr("day"), tr("days"));
}

DateHabits dateHabits() {
  DateHabits habits;
  const QLocale locale;
  const QString format = locale.dateFormat(QLocale::ShortFormat);
  const qsizetype day = format.indexOf('d'), month = format.indexOf('M'), year = format.indexOf('y');
  if (month < day)
    habits.order = year < month ? DateHabits::Order::YearMonthDay : DateHabits::Order::MonthDayYear;
  for (int i = 0; i < 12; ++i)
    habits.months[static_cast<std::size_t>(i)] = locale.monthName(i + 1).toLower().toStdString();
  return habits;
}

std::optional<int> readTime(const QString& typed) {
  static const QRegularExpression form("^(\\d{1,2})(?:[:.h ]?(\\d{2}))?h?\\s*(am|pm|a|p)?$");
  const auto match = form.match(typed.simplified().toLower());
  if (!match.hasMatch()) return std::nullopt;
  int hour = match.captured(1).toInt();
  const int minute = match.captured(2).toInt();
  const QString half = match.captured(3);
  if (!half.isEmpty() && (hour < 1 || hour > 12)) return std::nullopt;
  if (!half.isEmpty()) hour = hour % 12 + (half.startsWith('p') ? 12 : 0);
  return hour < 24 && minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
}

QString timeWords(int minutesOfDay) {
  const QTime time = QTime(0, 0).addSecs(minutesOfDay * 60);
  QString format = QLocale().timeFormat(QLocale::ShortFormat);  // of some locales it has seconds
  return QLocale().toString(time, format.remove(QStringLiteral(":ss")));
}

QString timeWords(Instant at) {
  return timeWords(at.localMinutes());
}

}  // namespace tableside::ui
