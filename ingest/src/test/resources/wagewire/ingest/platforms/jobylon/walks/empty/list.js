(function(){
  var widget_selector = '#jobylon-jobs-widget';
  var html_embed = '<div class="jobylon-job-list"><small class="jobylon-powered-by">Powered by <a href="//www.jobylon.com">Jobylon</a></small></div>';
})();
