// Refusals and questions at the dock.

extension Hindi {
    static let dock = """
        = door %1
        डोर %1
        = lane %1
        लेन %1
        = carton %1
        कार्टन %1
        = has no label yet
        पर अभी लेबल नहीं
        = is being packed
        पैक हो रहा है
        = has left
        निकल चुका है
        = is cancelled
        रद्द है
        = , where %1 is planned
        , जहाँ %1 तय है
        = Scan again to use
        फिर स्कैन: उपयोग
        = %1 is not for %2%3. Scan it again to use it.
        %1, %2%3 के लिए नहीं। उपयोग को फिर स्कैन करें।
        = other door: %1
        दूसरा डोर: %1
        = Scan again to swap
        फिर स्कैन: बदलें
        = %1 stands at %2. Scan it again: the two change places, both crews are told.
        %1 %2 पर है। फिर स्कैन करें: दोनों जगह बदलेंगे, दोनों टीमों को बताया जाएगा।
        = %1 is taken
        %1 भरा है
        = load %1
        लोड %1
        = Better: %1.
        बेहतर: %1।
        = %1 holds cartons of %2.%3 Scan %4 again to put this one there.
        %1 में %2 के कार्टन हैं।%3 यहाँ रखने को %4 फिर स्कैन करें।
        = %1 has others
        %1 में दूसरे हैं
        = Take it to %1
        %1 पर ले जाएँ
        = Put it aside
        अलग रखें
        = Belongs %1. Expected: a carton of this load.
        यह %1 का है। चाहिए: इस लोड का कार्टन।
        = Take the next one
        अगला लें
        = %1 is on %2 already, counted once. Expected: another one.
        %1 पहले से %2 पर है, एक बार गिना। चाहिए: दूसरा।
        = it is on already
        पहले से लोड है
        = Unload it there
        वहाँ उतारें
        = %1 is on another: %2. Expected: one that is on none.
        %1 दूसरे पर है: %2। चाहिए: जो किसी पर न हो।
        = it is on at %1
        %1 पर लोड है
        = is on another load
        दूसरे लोड पर
        = Ask a supervisor
        सुपरवाइज़र से पूछें
        = %1 left with %2, as the records say. Expected: a carton that is still here.
        %1, %2 के साथ गया, रिकॉर्ड में। चाहिए: जो कार्टन यहाँ हो।
        = records say: left
        रिकॉर्ड: गया
        = Back to the bench
        बेंच पर लौटाएँ
        = %1 %2. Expected: a labelled carton.
        %1 %2। चाहिए: लेबल वाला कार्टन।
        = Order %1 of %2 was cancelled. Expected: a carton that goes out.
        %2 का ऑर्डर %1 रद्द हुआ। चाहिए: जो कार्टन बाहर जाए।
        = order is cancelled
        ऑर्डर रद्द
        = %1 holds units of %2, too old for its order. Expected: a carton that lasts.
        %1 में %2 का माल है, ऑर्डर के लिए पुराना। चाहिए: जो टिके।
        = too old by now
        अब पुराना
        = %1 holds dangerous goods, and %2 takes none. Expected: a carton without.
        %1 में ख़तरनाक माल है, %2 नहीं लेता। चाहिए: बिना उसके।
        = dangerous goods
        ख़तरनाक माल
        = %1 goes with %2. Expected: a carton for %3.
        %1 %2 से जाता है। चाहिए: %3 का कार्टन।
        = goes another way
        दूसरे रास्ते जाता है
        = , but on: %1
        , पर यहाँ: %1
        = Scan another one
        दूसरा स्कैन करें
        = %1 is not on here%2. Expected: one that is.
        %1 यहाँ लोड नहीं%2। चाहिए: जो लोड हो।
        = it is not on here
        यहाँ लोड नहीं
        = Unload it first
        पहले उतारें
        = %1 is on a load: %2. Expected: a carton that is on none.
        %1 लोड पर है: %2। चाहिए: जो किसी पर न हो।
        = it is on a load
        लोड पर है
        = Cannot be undone
        वापस नहीं होगा
        = %1 has gone on since then. Expected: a step that nobody has followed up.
        %1 तब से आगे बढ़ गया। चाहिए: जिस क़दम के बाद कुछ न हुआ हो।
        = carton has moved on
        कार्टन आगे बढ़ा
        = Scan the door
        डोर स्कैन करें
        = Load %1 is not open yet. Expected: the scan of its door, then cartons.
        लोड %1 अभी खुला नहीं। चाहिए: उसके डोर का स्कैन, फिर कार्टन।
        = load not open yet
        लोड खुला नहीं
        = Reopen it first
        पहले फिर खोलें
        = Load %1 is closed. Expected: the seal, or to reopen the load.
        लोड %1 बंद है। चाहिए: सील, या लोड फिर खोलें।
        = load is closed
        लोड बंद है
        = Leave it shut
        बंद रहने दें
        = Load %1 is sealed. Expected: the driver's code or name.
        लोड %1 सील है। चाहिए: ड्राइवर का कोड या नाम।
        = load is sealed
        लोड सील है
        = Choose another
        दूसरा चुनें
        = Load %1 %2. Expected: a load that is still here.
        लोड %1 %2। चाहिए: जो लोड यहाँ हो।
        = The seal was read as %1 and as %2, so the load is held. Expected: one number.
        सील %1 और %2 पढ़ी गई, इसलिए लोड रुका है। चाहिए: एक नंबर।
        = two seal numbers
        दो सील नंबर
        = The load is held: %1. Expected: a supervisor who lifts it.
        लोड रुका है: %1। चाहिए: सुपरवाइज़र रोक हटाए।
        = load is held
        लोड रुका है
        = Load %1 is not held. Expected: a load that is.
        लोड %1 रुका नहीं। चाहिए: रुका हुआ लोड।
        = load is not held
        लोड रुका नहीं
        = Go on loading
        लोड जारी रखें
        = Load %1 is open already. Expected: a closed load, to reopen it.
        लोड %1 पहले से खुला है। चाहिए: बंद लोड, फिर खोलने को।
        = load is open
        लोड खुला है
        = Load a carton
        कार्टन लोड करें
        = Nothing is on load %1. Expected: at least 1 carton.
        लोड %1 पर कुछ नहीं। चाहिए: कम से कम 1 कार्टन।
        = load is empty
        लोड ख़ाली है
        = Unload %1 first
        पहले %1 उतारें
        = carton is
        कार्टन
        = cartons are
        कार्टन
        = %1 on load %2. Expected: an empty load, to cancel it.
        %1 लोड %2 पर हैं। चाहिए: ख़ाली लोड, रद्द करने को।
        = %1 on the load
        %1 लोड पर
        = Too old by now: %1. Expected: none on it; F4 opens it.
        अब पुराने: %1। चाहिए: कोई न हो; F4 खोलता है।
        = Orders of cartons on it were cancelled: %1. Expected: none of them on it.
        इस पर के कार्टन के ऑर्डर रद्द हुए: %1। चाहिए: उनमें से कोई न हो।
        = cancelled orders
        रद्द ऑर्डर
        = Plan a load first
        पहले लोड बनाएँ
        = No load stands at %1 or waits for a door. The office plans one.
        %1 पर कोई लोड नहीं, न डोर के लिए रुका है। ऑफ़िस बनाता है।
        = none for %1
        %1 के लिए नहीं
        = Nobody here knows load %1. Expected: another load of this site.
        यहाँ कोई लोड %1 नहीं जानता। चाहिए: यहाँ का दूसरा लोड।
        = load not known
        लोड अनजान
        = Close the load
        लोड बंद करें
        = No carton of %1 is left over. Expected: one that is.
        %1 का कोई कार्टन नहीं बचा। चाहिए: जो बचा हो।
        = nothing left over
        कुछ नहीं बचा
        = Load or explain %1
        %1 लोड/कारण
        = Not on it: %1. Expected: each on it, or a reason and a next load.
        इस पर नहीं: %1। चाहिए: हर एक लोड हो, या कारण और अगला लोड।
        = %1 left over
        %1 बचे
        = carton
        कार्टन
        = cartons
        कार्टन
        = Find %1
        %1 खोजें
        = Labels printed: %1, loaded: %2. Expected: a reason for %3.
        छपे लेबल: %1, लोड: %2। चाहिए: %3 का कारण।
        = %1 labels, %2 on
        %1 लेबल, %2 लोड
        = %1 is not planned for %2. Expected: one that is, and stays behind.
        %1 %2 के लिए तय नहीं। चाहिए: जो तय हो और छूटे।
        = not of this load
        इस लोड का नहीं
        = is not known here
        यहाँ अनजान है
        = leaves it behind
        उसे छोड़ रहा है
        = the same load
        वही लोड
        = is closed
        बंद है
        = it is closed
        बंद है
        = takes no dangerous goods
        ख़तरनाक माल नहीं लेता
        = no dangerous goods
        ख़तरनाक माल नहीं
        = %1 %2. Expected: an open load that takes %3.
        %1 %2। चाहिए: खुला लोड जो %3 ले।
        = Choose a later one
        बाद का समय चुनें
        = %1 is over. Expected: a time to come.
        %1 बीत गया। चाहिए: आगे का समय।
        = %1 is over
        %1 बीत गया
        = Use another door
        दूसरा डोर लें
        = %1 is taken by %2, %3. Expected: a door where no truck stands.
        %1 पर %2 है, %3। चाहिए: डोर जहाँ ट्रक न हो।
        = Go on here
        यहीं जारी रखें
        = Load %1 is at %2 already. Expected: another door.
        लोड %1 पहले से %2 पर है। चाहिए: दूसरा डोर।
        = at %1 already
        पहले से %1 पर
        = Choose a door
        डोर चुनें
        = Load %1 has no door yet. Expected: a load at a door.
        लोड %1 का डोर अभी नहीं। चाहिए: डोर पर लोड।
        = no door yet
        अभी डोर नहीं
        = Use %1
        %1 लें
        = Wait for a truck
        ट्रक का इंतज़ार
        = %1 is full with %2. Expected:
        %1 %2 से भरी है। चाहिए:
        = a lane with room, and none has any.
        जगह वाली लेन, और किसी में नहीं।
        = a lane with room: %1.
        जगह वाली लेन: %1।
        = %1 is full
        %1 भरी है
        = %1 is in %2 already. Nothing was counted twice. Expected: another lane.
        %1 पहले से %2 में है। दो बार नहीं गिना। चाहिए: दूसरी लेन।
        = it is there already
        पहले से वहाँ है
        = Call a second one
        दूसरे को बुलाएँ
        = %1 has read the seal already. Expected: the seal as another person reads it.
        %1 सील पढ़ चुके। चाहिए: दूसरे व्यक्ति की पढ़ी सील।
        = second person reads
        दूसरा व्यक्ति पढ़े
        = Read the seal
        सील पढ़ें
        = %1 is no seal number. Expected: 3 to 35 letters or digits, as on the seal.
        %1 सील नंबर नहीं। चाहिए: 3 से 35 अक्षर या अंक, जैसे सील पर।
        = no seal number
        सील नंबर नहीं
        = It is noted
        दर्ज है
        = Photo %1 is noted already. Expected: another photo, or Esc.
        फ़ोटो %1 पहले से दर्ज। चाहिए: दूसरी फ़ोटो, या Esc।
        = noted already
        पहले से दर्ज
        = Ask the driver
        ड्राइवर से पूछें
        = %1 is not the code of this load. Expected: the four digits shown here, or the name.
        %1 इस लोड का कोड नहीं। चाहिए: यहाँ के चार अंक, या नाम।
        = not this load's code
        इस लोड का कोड नहीं
        = Nobody has confirmed yet. Expected: the driver's code or name.
        अभी किसी ने पुष्टि नहीं की। चाहिए: ड्राइवर का कोड या नाम।
        = no driver yet
        अभी ड्राइवर नहीं
        """
}
