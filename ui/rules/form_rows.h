// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique.h"
#include "ui/widgets/choice_row.h"

#include <QVBoxLayout>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QLineEdit;

namespace tableside::ui {

class NumberField;

// Fields below each other, each under its label. One that is bound to a value shows it; what a person changes
// is written to the value, which has to outlive the field, and told by the name of the field's part.
class FormRows {
 public:
  using Changed = std::function<void(std::string_view part)>;
  // The fields are called "<name>.<part>"; a gap follows each.
  FormRows(QVBoxLayout* layout, const QString& name, int gap, Changed changed);

  template <typename Editor>
  Editor* add(const QString& label, const char* part, Editor* editor) {
    addLabel(label, part);
    editor->setObjectName(nameOf(part));
    editor->setAccessibleName(label);
    layout_->addWidget(editor);
    layout_->addSpacing(gap_);
    return editor;
  }

  QLineEdit* addLine(const QString& label, const char* part, int atMost, std::string& line);
  NumberField* addNumber(const QString& label, const char* part, NumberField* field,
                         std::optional<int>& number);
  void addMinutes(const QString& label, const char* part, MinuteRange& minutes);
  void addMany(const QString& label, const char* part, const QVector<ChoiceItem>& items,
               std::vector<std::string>& ids);
  // A pressure that may be none can be taken back, one that is a number can only be changed.
  void addPressure(const QString& label, const char* part, std::optional<int>& pressure);
  void addPressure(const QString& label, const char* part, int& pressure);
  // One of an enumeration's values, whose labels stand in their order.
  template <typename Enum>
  void addOne(const QString& label, const char* part, const QStringList& labels, Enum& chosen) {
    keepOne(addSegments(label, part, labels), part, static_cast<int>(chosen),
            [&chosen](int value) { chosen = static_cast<Enum>(value); });
  }

 private:
  QString nameOf(const char* part) const { return QStringLiteral("%1.%2").arg(name_, part); }
  QWidget* parent() const { return layout_->parentWidget(); }
  void addLabel(const QString& label, const char* part);
  ChoiceRow* addSegments(const QString& label, const char* part, const QStringList& labels);
  ChoiceRow* addScale(const QString& label, const char* part);
  void keepOne(ChoiceRow* row, const char* part, int chosen, const std::function<void(int)>& take);

  QVBoxLayout* layout_;
  QString name_;
  int gap_;
  Changed changed_;
};

QVector<ChoiceItem> itemsOf(const Techniques& techniques);

}  // namespace tableside::ui
