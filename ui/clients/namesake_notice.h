// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"

#include <QFrame>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace tableside::ui {

// Who has the name that is being typed already. It stops nobody: two people may well have one name.
class NamesakeNotice : public QFrame {
  Q_OBJECT
 public:
  explicit NamesakeNotice(QWidget* parent);

  void show(const std::vector<ClientSummary>& namesakes, const std::optional<BirthDate>& born);

 signals:
  void openWanted(const tableside::ClientId& client);
  void anotherWanted();

 private:
  void addRow(const ClientSummary& client, bool isSameBirth, int index);

  QVBoxLayout* column_;
  QWidget* rows_ = nullptr;
};

}  // namespace tableside::ui
