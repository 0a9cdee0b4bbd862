// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/where_card.h"

#include "rules/table/table.h"
#include "ui/plan/plan_figure.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/user_text.h"
#include "ui/words/place_words.h"
#include "ui/words/technique_words.h"
#include "ui/words/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <map>

namespace tableside::ui {
namespace {

// A small square in the colour of a technique, with its name.
QWidget* legendLine(const QString& words, const QColor& colour, QWidget* parent) {
  auto* line = new QWidget(parent);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  auto* swatch = new QWidget(line);
  swatch->setFixedSize(scaled(12), scaled(12));
  swatch->setAutoFillBackground(true);
  QPalette colours = swatch->palette();
  colours.setColor(QPalette::Window, colour);
  swatch->setPalette(colours);
  row->addWidget(swatch);
  row->addWidget(new UserText(words, "second", line), 1);
  return line;
}

}  // namespace

WhereCard::WhereCard(const BodyDrawing& drawing, QWidget* parent)
    : Card(tr("Where"), parent), figure_(new PlanFigure(drawing, this)), legend_(new QVBoxLayout) {
  setObjectName("plan.where");
  legend_->setSpacing(scaled(6));
  row_ = new QBoxLayout(QBoxLayout::LeftToRight);
  row_->setSpacing(scaled(12));
  row_->addLayout(legend_, 1);
  row_->addWidget(figure_, 0, Qt::AlignTop | Qt::AlignHCenter);
  body()->addLayout(row_);
}

// A place has the colour of what is done there longest.
void WhereCard::setPlan(const Plan& plan, const Table& table) {
  clearLayout(legend_);
  const RegionMap& map = table.catalogue->regions();
  std::map<int, PlanFigure::Ink> places;
  std::map<int, int> longest;
  QStringList told, techniques;
  bool waits = false;
  for (const PlanStep& step : plan.steps) {
    const QString name = techniqueName(step.technique, table);
    if (!techniques.contains(name)) {
      techniques << name;
      legend_->addWidget(legendLine(name, currentTokens().technique(text(step.technique)), this));
    }
    waits = waits || step.isStruckOut();
    told << tr("%1: %2").arg(name, placeWords(step.regions, map));
    for (const std::string& region : step.regions)
      if (const auto index = map.indexOf(region); index && step.minutes > longest[*index]) {
        longest[*index] = step.minutes;
        places[*index] = {currentTokens().technique(text(step.technique)), step.isStruckOut()};
      }
  }
  if (waits) legend_->addWidget(new UserText(tr("Striped: waits for an answer."), "second", this));
  legend_->addStretch();
  figure_->setPlaces(places);
  row_->setDirection(figure_->showsFront() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  figure_->setAccessibleName(told.join("; "));
  setVisible(!plan.steps.empty());
}

}  // namespace tableside::ui
