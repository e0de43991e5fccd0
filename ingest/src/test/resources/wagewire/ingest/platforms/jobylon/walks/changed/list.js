(function(){ var html = ''; })();
