// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_table.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>

class QDialog;
class QFileDialog;
class QMenu;
class QWidget;

namespace tableside::ui {

class PracticeController;
class PracticeRules;

// What can be done to the rules from the window: dialogs are opened over it, and what came of an act, or why
// it was refused, is said.
class RulesActions : public QObject {
  Q_OBJECT
 public:
  RulesActions(PracticeController& controller, QWidget* window);

  void addRow();
  void copyRow(const std::string& row);
  void changeRow(const std::string& ownRow);
  void removeRow(const std::string& ownRow);
  // Of the shipped rules or of one's own; a shipped safety row answers why not.
  void retire(const std::string& row);
  void askPriority(const std::string& row);
  void fillTechniques(QMenu* menu);
  void fillMore(QMenu* menu);
  void repair();

 signals:
  void done(const QString& what);
  void refused(const QString& what, const QString& why);

 private:
  QString today() const;
  void open(QDialog* dialog, const QString& whenKept);
  void use(const OwnRows& rows, const QString& what);
  void bringBack(const std::string& row);
  void setPriority(const std::string& row, int priority);
  void addTechnique();
  void changeTechnique(const std::string& technique);
  void removeTechnique(const std::string& technique);
  void exportRows();
  void importRows();
  void importFrom(const std::filesystem::path& file);
  QFileDialog* makeFileDialog(const char* name, const QString& title);
  void saveTo(const char* name, const QString& suggested,
              std::function<Result<>(const std::filesystem::path&)> write);

  PracticeController& controller_;
  PracticeRules& rules_;
  QWidget* window_;
};

}  // namespace tableside::ui
