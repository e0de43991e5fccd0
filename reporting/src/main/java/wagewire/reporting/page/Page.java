package wagewire.reporting.page;

import wagewire.reporting.document.HtmlTemplate;
import wagewire.reporting.page.component.PageFrame;

/** Data of a page template. */
public sealed interface Page
    permits BoardsPage,
        BriefPage,
        CorrectionsPage,
        EmbedPage,
        EmployerPage,
        EmptyPage,
        ExplorerPage,
        FigurePage,
        MethodPage,
        OverviewPage,
        PostingSearchPage,
        PostingsPage,
        ProblemPage,
        QualityPage,
        RolePage {

  PageFrame frame();

  /** The page as HTML. */
  default String html() {
    return HtmlTemplate.render("page/" + template(), this);
  }

  /** Name of its template. */
  default String template() {
    return switch (this) {
      case OverviewPage _ -> "overview";
      case EmptyPage _ -> "empty";
      case RolePage _ -> "role";
      case ExplorerPage _ -> "explorer";
      case FigurePage _ -> "figure";
      case PostingSearchPage _ -> "search";
      case EmployerPage _ -> "employer";
      case PostingsPage _ -> "postings";
      case BriefPage _ -> "brief";
      case BoardsPage _ -> "boards";
      case QualityPage _ -> "quality";
      case CorrectionsPage _ -> "corrections";
      case MethodPage _ -> "method";
      case EmbedPage _ -> "embed";
      case ProblemPage _ -> "problem";
    };
  }
}
