(function(){
  var widget_selector = '#jobylon-jobs-widget';
  var html_embed = '<div class="jobylon-job-list"><div id="jobylon-job-91" class="jobylon-job "><div class="jobylon-job-title js-jobylon-toggle">Weaver 91</div><ul class="jobylon-job-details"><li class="jobylon-location"><strong>Location:</strong> Lund</li></ul><a class="jobylon-apply-btn" href="https://emp.jobylon.com/jobs/91-acme-weaver/" target="_blank">Read more</a><a class="jobylon-apply-btn jobylon-actual-apply-btn" href="https://emp.jobylon.com/applications/jobs/91/create/">Apply</a></div><small class="jobylon-powered-by">Powered by <a href="//www.jobylon.com">Jobylon</a></small></div>';
})();
