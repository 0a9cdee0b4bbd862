// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/widgets/card.h"

#include <string>
#include <vector>

namespace tableside::ui {

class PracticeController;

// The regions of the complaint and of the chosen part that no step holds, with the reason, so that nobody has
// to notice by themselves. Not shown where there are none, or no plan at all.
class NotInPlan : public Card {
  Q_OBJECT
 public:
  explicit NotInPlan(PracticeController& controller, QWidget* parent = nullptr);
  void refresh();

 signals:
  void rowRequested(const std::string& id);
  void questionWanted(const std::string& question);

 private:
  struct Group;
  std::vector<Group> groups() const;
  QString whereWords(const Group& group) const;
  void addGroup(const Group& group, int index);
  void addLinks(const Group& group, const QString& name);
  QString reasonWords(const Group& group) const;

  PracticeController& controller_;
  QVBoxLayout* lines_;
};

}  // namespace tableside::ui
