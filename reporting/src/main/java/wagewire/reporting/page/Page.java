package wagewire.reporting.page;

/** What a template shows. */
public sealed interface Page
    permits OverviewPage, EmptyPage, RolePage, ExplorerPage, FigurePage, PostingsPage, ProblemPage {

  Frame frame();

  /** Name of its template. */
  default String template() {
    return switch (this) {
      case OverviewPage _ -> "overview";
      case EmptyPage _ -> "empty";
      case RolePage _ -> "role";
      case ExplorerPage _ -> "explorer";
      case FigurePage _ -> "figure";
      case PostingsPage _ -> "postings";
      case ProblemPage _ -> "problem";
    };
  }
}
