// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/stop_card.h"

#include "base/list.h"
#include "ui/intake/question_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/user_text.h"
#include "ui/words/answer_words.h"
#include "ui/words/date_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"
#include "visit/open_visit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tableside::ui {
namespace {

// "emergency department, now"
QString withUrgency(const QString& to, Urgency urgency) {
  switch (urgency) {
    case Urgency::Emergency: return tr("%1, now").arg(to);
    case Urgency::SameDay: return tr("%1, today").arg(to);
    case Urgency::Soon: return tr("%1, soon").arg(to);
    case Urgency::Routine: return to;
  }
  Q_UNREACHABLE();
}

// "14:06", where it is known.
QString timeOf(const Visit& visit, const std::string& question) {
  for (const AskedAct& act : visit.asked)
    if (contains(act.questions, question)) return timeWords(act.at);
  return {};
}

}  // namespace

StopCard::StopCard(QWidget* parent)
    : QFrame(parent),
      where_(new UserText({}, "body", this)),
      say_(new UserText({}, "title", this)),
      lines_(new QVBoxLayout) {
  setObjectName("plan.stop_card");
  setProperty("card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(scaled(26), scaled(22), scaled(26), scaled(18));
  column->setSpacing(scaled(14));
  auto* top = new QHBoxLayout;
  top->setSpacing(scaled(16));
  auto* sign = new IconLabel(scaled(44), this);
  sign->setFixedSize(scaled(48), scaled(48));
  sign->draw("stop", &Tokens::danger);
  top->addWidget(sign);
  auto* titles = new QVBoxLayout;
  titles->setSpacing(scaled(2));
  titles->addWidget(new UserText(tr("No session today"), "name", this));
  titles->addWidget(where_);
  top->addLayout(titles, 1);
  column->addLayout(top);
  auto* quote = new QFrame(this);
  quote->setProperty("banner", "danger");
  auto* words = new QVBoxLayout(quote);
  words->setContentsMargins(scaled(18), scaled(12), scaled(18), scaled(14));
  words->addWidget(new UserText(tr("Say it like this"), "danger", quote));
  words->addWidget(say_);
  column->addWidget(quote);
  lines_->setSpacing(0);
  column->addLayout(lines_);
}

void StopCard::addLine(const QString& what, const QString& words, QPushButton* button) {
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(12));
  auto* label = new UserText(what, "second", this);
  label->setFixedWidth(scaled(70));
  row->addWidget(label);
  row->addWidget(new UserText(words, "body", this), 1);
  row->addWidget(button);
  lines_->addLayout(row);
}

void StopCard::setVisit(const OpenVisit& open) {
  clearLayout(lines_);
  const Assessment& assessment = open.assessment();
  const Table& table = assessment.table();
  QStringList where, why;
  for (const int index : assessment.firing(Effect::Refer)) {
    const Row& row = table.rows[index];
    if (!row.stops()) continue;
    const auto& refer = *row.as<Row::Refer>();
    if (const QString to = withUrgency(text(refer.to), refer.urgency); !where.contains(to)) where << to;
    why << text(row.why);
    for (const CellReading& reading : assessment.because(index)) {
      const Question& question = table.catalogue->questions()[reading.question];
      const QString answer = answerWords(assessment.answers().of(question.id), question, *table.catalogue);
      const QString at = timeOf(open.visit(), question.id);
      auto* show = linkButton(tr("Show the answer"), "plan.stop.answer", this);
      show->setAccessibleName(tr("Show the answer: %1").arg(text(question.shortName)));
      connect(show, &QPushButton::clicked, this, [this, id = question.id] { emit questionWanted(id); });
      const QString said = tr("%1 %2").arg(text(question.ask), answer);
      addLine(tr("Because"), at.isEmpty() ? said : tr("%1, %2").arg(said, at), show);
      break;
    }
    auto* source = linkButton(tr("Open row %1").arg(text(row.id)), "plan.stop.row", this);
    connect(source, &QPushButton::clicked, this, [this, id = std::string(row.id)] { emit rowRequested(id); });
    addLine(tr("Rule"),
            tr("%1. Only a corrected answer ends a stop.").arg(gradeWords({std::string(row.id)}, table)),
            source);
  }
  where_->setText(tr("Suggest: %1. %2").arg(where.join(", "), why.join(' ')));
  say_->setText(tr("“What you tell me has to be looked at first: %1. I am not giving a massage today.”")
                    .arg(where.join(tr(", then "))));
}

}  // namespace tableside::ui
