// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include <map>
#include <set>
#include <string>

class QPushButton;
class QVBoxLayout;

namespace tableside::ui {

class Card;
class NotAskedList;
class PainMap;
class PracticeController;
class QuestionField;
class SafetyPanel;
class ScrollColumn;
class UserText;

// The form, made from the catalogue section by section; beside it what the answers mean so far.
class IntakePage : public QWidget {
  Q_OBJECT
 public:
  explicit IntakePage(PracticeController& controller, QWidget* parent = nullptr);

  // Scrolls there and puts the focus on it; one that does not apply is asked all the same.
  void showQuestion(const std::string& question);

 signals:
  void planWanted();
  void clientDetailsWanted();

 private:
  struct SectionView {
    Card* card;
    QPushButton* jump;
  };
  void build();
  void addSection(const std::string& id, const QString& label);
  QWidget* fieldFor(const std::string& question);
  void refresh();
  void refreshMap(const std::map<std::string, QString>& problems);
  void refreshSections();
  void showOnMap(const std::string& question);
  void refreshNotAsked();
  bool isOnForm(const std::string& question) const;  // shown now

  PracticeController& controller_;
  ScrollColumn* scroll_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  QVBoxLayout* jumps_ = nullptr;
  NotAskedList* notAsked_ = nullptr;
  PainMap* map_ = nullptr;
  SafetyPanel* panel_ = nullptr;
  bool isOther_ = true;           // another visit than the one that was shown
  std::set<std::string> wanted_;  // questions shown though they do not apply, until another visit is shown
  std::map<std::string, QuestionField*> fields_;
  std::map<std::string, SectionView> sections_;
};

}  // namespace tableside::ui
