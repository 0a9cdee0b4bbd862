// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/form_rows.h"

#include "ui/theme/theme.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/user_text.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tableside::ui {

FormRows::FormRows(QVBoxLayout* layout, const QString& name, int gap, Changed changed)
    : layout_(layout), name_(name), gap_(gap), changed_(std::move(changed)) {}

void FormRows::addLabel(const QString& label, const char* part) {
  auto* words = new UserText(label, "label", parent());
  words->setObjectName(nameOf(part) + ".label");
  layout_->addWidget(words);
}

QLineEdit* FormRows::addLine(const QString& label, const char* part, int atMost, std::string& line) {
  auto* edit = add(label, part, new QLineEdit(text(line), parent()));
  edit->setMaxLength(atMost);
  QObject::connect(edit, &QLineEdit::textEdited, edit, [&line, part, told = changed_](const QString& typed) {
    line = lineOf(typed);
    told(part);
  });
  return edit;
}

NumberField* FormRows::addNumber(const QString& label, const char* part, NumberField* field,
                                 std::optional<int>& number) {
  add(label, part, field)->setValue(number);
  QObject::connect(field, &NumberField::picked, field,
                   [&number, part, told = changed_](std::optional<int> value) {
                     number = value;
                     told(part);
                   });
  return field;
}

void FormRows::addMinutes(const QString& label, const char* part, MinuteRange& minutes) {
  auto* box = new QWidget(parent());
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(16));
  const auto addField = [&](const QString& which, const char* end, int& number) {
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(new UserText(which, "second", box));
    auto* field = new NumberField(1, kLongestSession, tr("min"), box);
    field->setObjectName(nameOf(part) + end);
    field->setAccessibleName(tr("Minutes: %1").arg(which));
    field->setValue(number);
    QObject::connect(field, &NumberField::picked, field,
                     [&number, part, told = changed_](std::optional<int> value) {
                       if (value) number = *value;
                       told(part);
                     });
    column->addWidget(field);
    row->addLayout(column);
  };
  addField(tr("At least"), ".min", minutes.min);
  addField(tr("Usually"), ".usual", minutes.usual);
  addField(tr("At most"), ".max", minutes.max);
  row->addStretch();
  add(label, part, box);
}

void FormRows::addMany(const QString& label, const char* part, const QVector<ChoiceItem>& items,
                       std::vector<std::string>& ids) {
  auto* chips = add(label, part, new ChoiceRow(ChoiceRow::Kind::Chips, items, parent()));
  chips->setChosen(texts(ids));
  QObject::connect(chips, &ChoiceRow::picked, chips,
                   [&ids, part, told = changed_](const QStringList& chosen) {
                     ids = idsIn(chosen);
                     told(part);
                   });
}

ChoiceRow* FormRows::addScale(const QString& label, const char* part) {
  return add(
      label, part,
      new ChoiceRow(ChoiceRow::Kind::Pressure, numberItems(kLightestPressure, kDeepestPressure), parent()));
}

void FormRows::addPressure(const QString& label, const char* part, std::optional<int>& pressure) {
  ChoiceRow* scale = addScale(label, part);
  scale->setChosen(idsOfNumber(pressure));
  QObject::connect(scale, &ChoiceRow::picked, scale,
                   [&pressure, part, told = changed_](const QStringList& ids) {
                     pressure = numberOf(ids);
                     told(part);
                   });
}

void FormRows::addPressure(const QString& label, const char* part, int& pressure) {
  keepOne(addScale(label, part), part, pressure, [&pressure](int value) { pressure = value; });
}

ChoiceRow* FormRows::addSegments(const QString& label, const char* part, const QStringList& labels) {
  QVector<ChoiceItem> items;
  for (const QString& each : labels) items.push_back({QString::number(items.size()), each});
  return add(label, part, new ChoiceRow(ChoiceRow::Kind::Segments, items, parent()));
}

// Choosing the chosen one does not let it go.
void FormRows::keepOne(ChoiceRow* row, const char* part, int chosen, const std::function<void(int)>& take) {
  row->setChosen(idsOfNumber(chosen));
  QObject::connect(row, &ChoiceRow::picked, row,
                   [row, part, chosen, take, told = changed_](const QStringList& ids) mutable {
                     if (ids.isEmpty()) return row->setChosen(idsOfNumber(chosen));
                     take(chosen = *numberOf(ids));
                     told(part);
                   });
}

QVector<ChoiceItem> itemsOf(const Techniques& techniques) {
  QVector<ChoiceItem> items;
  for (const Technique& each : techniques.all()) items.push_back({text(each.id), text(each.name)});
  return items;
}

}  // namespace tableside::ui
