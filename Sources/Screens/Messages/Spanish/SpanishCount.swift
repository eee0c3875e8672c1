// Counting bins.

extension Spanish {
    static let count = """
        = COUNT
        RECUENTO
        = Why
        Por qué
        = Since
        Desde
        = This count is not yours any more.
        Este recuento ya no es suyo.
        = Counts
        Recuentos
        = Count
        Contar
        = Shows the bins that want to be counted.
        Muestra las ubicaciones por contar.
        = Done
        Listo
        = All is counted. Scanning the label of the bin again does the same.
        Todo está contado. Escanear otra vez la etiqueta de la ubicación hace lo mismo.
        = Bin is empty
        Está vacía
        = Empty
        Vacía
        = Nothing at all lies in the bin: shows what follows, Enter says it. So do the label EMPTY and a typed 0.
        No hay nada en la ubicación: muestra lo que resulta, Enter lo dice. Igual la etiqueta EMPTY y un 0.
        = none of %1%2 is here, which this bin keeps
        no hay nada de %1%2, que se guarda aquí
        = this bin keeps nothing
        aquí no se guarda nada
        = ; it goes to the desk. Enter says so.
        ; va a la oficina. Enter lo dice.
        = Enter says so
        Enter lo dice
        = Other lot
        Otro lote
        = Lot
        Lote
        = The next units of this item are of another lot or day: asks for it.
        Las próximas piezas de este artículo son de otro lote o fecha: lo pregunta.
        = Undo
        Anular
        = Takes back what you counted last.
        Deshace lo último que contó.
        = List
        Lista
        = Shows the list; the bin stays yours.
        Muestra la lista; la ubicación sigue siendo suya.
        = Back
        Atrás
        = Drops what is half typed; twice leaves the bin, and what was counted of it is dropped.
        Descarta lo escrito a medias; dos veces deja la ubicación y descarta lo contado.
        = no bin is open
        ninguna abierta
        = something was counted
        algo se contó
        = nothing was counted
        no se contó nada
        = nothing to count
        nada por contar
        = No bin waits
        Ninguna espera
        = Scan the label of any bin to count it all the same.
        Escanee la etiqueta de cualquier ubicación para contarla igual.
        = scan any bin
        escanee ubicación
        = Looking for counts
        Buscando recuentos
        = Wait a moment
        Espere un momento
        = first look
        primer recuento
        = second look
        segundo recuento
        = third look
        tercer recuento
        = look %1
        recuento n.º %1
        = again, %1
        otra vez, %1
        = planned
        previsto
        = a picker reported it
        lo avisó un surtidor
        = begun by hand
        empezado a mano
        = the office asks
        lo pide la oficina
        = yours
        suyo
        = taken
        ocupado
        = not you
        no usted
        = again
        otra
        = report
        aviso
        = waiting
        espera
        = another person, not you
        otra persona, no usted
        = yours: go on
        suyo: siga
        = %1 at %2
        %1 en %2
        = at the desk
        en la oficina
        = a supervisor decides
        decide un supervisor
        = over
        terminado
        = now
        ahora
        = %1 h
        %1 h
        = %1 d
        %1 d
        = go there
        vaya allí
        = Go there and scan its label.
        Vaya allí y escanee su etiqueta.
        = Nothing counted yet.
        Nada contado todavía.
        = item
        artículo
        = items
        artículos
        = counted by you
        contadas por usted
        = %1x %2
        %1x %2
        = In the hand: %1
        En la mano: %1
        = after %1
        tras %1
        = first of all
        lo primero
        = , before %1
        , antes de %1
        = scan bin
        ubicación
        = scan a bin, or Enter
        escanee ubicación o Enter
        = scan any bin, or Enter for the one that is marked
        escanee cualquier ubicación, o Enter para la marcada
        = Enter
        Enter
        = Enter shows the list
        Enter muestra la lista
        = scan %1
        escanee %1
        = scan the label of %1
        escanee la etiqueta de %1
        = scan item
        artículo
        = scan an item, or EMPTY
        escanee artículo o EMPTY
        = scan the first item, or EMPTY when nothing is there
        escanee el primer artículo, o EMPTY si no hay nada
        = scan an item, or the bin
        artículo, o la ubicación
        = scan the next unit, type how many, or scan the bin when done
        próxima pieza, escriba cuántas, o escanee la ubicación al terminar
        = scan lot
        lote
        = scan or type the lot
        escanee o escriba el lote
        = its last day
        último día
        = type its last day
        escriba el último día
        = scan or type its last day, as 2027-03-01
        escanee o escriba el último día, como 2027-03-01
        = scan serial
        serie
        = scan the serial
        escanee la serie
        = scan the serial of the next unit, or another item
        escanee la serie de la próxima pieza, u otro artículo
        = Scan %1
        Escanee %1
        = Then everything that lies there
        Luego todo lo que hay allí
        = its label
        su etiqueta
        = Scan what is there
        Escanee lo que hay
        = Every unit, or one and how many. When all is counted: the label of the bin, or F4.
        Cada pieza, o una y cuántas. Cuando todo esté contado: la etiqueta de la ubicación, o F4.
        = bin again: done
        otra vez: listo
        = Scan the lot
        Escanee el lote
        = It stands on the unit; it can be typed
        Está en la pieza; se puede escribir
        = or type it
        o escríbalo
        = Type its last day
        Escriba último día
        = As 2027-03-01 or 270301
        Como 2027-03-01 o 270301
        = as 270301
        como 270301
        = Scan the serial
        Escanee la serie
        = Of the next unit
        De la próxima pieza
        = of the next unit
        de la próxima
        = Press Enter
        Pulse Enter
        = It shows the list
        Muestra la lista
        = shows the list
        muestra la lista
        = Esc again leaves
        Esc otra vez sale
        = What you counted in %1 is dropped then. Any scan goes on.
        Lo contado en %1 se descarta entonces. Cualquier escaneo sigue.
        = count is dropped
        se descarta
        = Count is over
        Recuento terminado
        = %1 is no longer yours to count. Enter shows the list.
        %1 ya no lo cuenta usted. Enter muestra la lista.
        = Enter: the list
        Enter: la lista
        = Stop counting
        Deje de contar
        = %1 counts %2 now, from the beginning. Enter shows the list.
        %1 cuenta ahora %2, desde el principio. Enter muestra la lista.
        = %1 has it
        lo tiene %1
        = Nothing changed
        Nada cambió
        = Go to %1
        Vaya a %1
        = Scan its label there
        Escanee su etiqueta allí
        = scan its label
        escanee su etiqueta
        = Count is left
        Recuento dejado
        = %1 waits for somebody else
        %1 espera a otra persona
        = Count %1
        Cuente %1
        = Scan everything that lies here
        Escanee todo lo que hay aquí
        = all that is here
        todo lo que hay
        = Now %1
        Ahora %1
        = Bin is counted
        Ubicación contada
        = %1 goes to the desk. Take the next one
        %1 va a la oficina. Tome la siguiente
        = take the next one
        tome la siguiente
        = Noted as empty
        Anotada vacía
        = Taken back
        Deshecho
        = Count it as it is now
        Cuéntelo como está ahora
        = count as it is
        cuente como está
        = Now its lot
        Ahora su lote
        = Scan or type it
        Escanee o escriba
        = scan or type it
        escanee o escriba
        = Now its last day
        Ahora último día
        = Now its serials
        Ahora sus series
        = Scan every unit
        Escanee cada pieza
        = every unit
        cada pieza
        = Go on
        Siga
        = Scan the next unit
        Escanee la próxima
        = %1 counted
        %1 contadas
        = Noted, go on
        Anotado, siga
        = Nobody here knows %1. It is noted with what lies beside it. Leave it there, scan the next unit.
        Nadie aquí conoce %1. Se anotó con lo que está al lado. Déjelo ahí, escanee la próxima pieza.
        = nobody knows it
        nadie lo conoce
        = Take another bin
        Tome otra ubicación
        = %1 counts %2 at %3. Expected: a bin that nobody is at.
        %1 cuenta %2 en %3. Se esperaba: una ubicación sin nadie.
        = You have counted %1 already. Expected: another person looks now.
        Usted ya contó %1. Se esperaba: ahora mira otra persona.
        = you counted it
        usted la contó
        = %1 was counted, and the desk has not decided yet. Expected: a bin that waits.
        %1 se contó y la oficina no ha decidido. Se esperaba: una ubicación que espera.
        = it is at the desk
        está en la oficina
        = Count %1 is over. Expected: one that is open.
        El recuento %1 terminó. Se esperaba: uno abierto.
        = it is over
        terminó
        = Scan EMPTY, or items
        EMPTY o artículos
        = Nothing was counted in %1, and nothing is not zero. Expected: what lies there, or EMPTY.
        No se contó nada en %1, y nada no es cero. Se esperaba: lo que hay allí, o EMPTY.
        = nothing counted
        nada contado
        = Scan bin when done
        Ubicación al acabar
        = item was
        artículo se contó
        = items were
        artículos se contaron
        = %1 counted in %2, so it is not empty. Expected: its label when all is counted, or F8 to take it back.
        %1 en %2, así que no está vacía. Se esperaba: su etiqueta al terminar, o F8 para deshacer.
        = items were counted
        hay contados
        = Finish %1
        Termine %1
        = You are counting %1. Expected: that bin first; Esc twice leaves it.
        Usted cuenta %1. Se esperaba: primero esa ubicación; Esc dos veces la deja.
        = you are at it
        está en ella
        = Scan an item first
        Primero un artículo
        = A number says how many of the last item, and nothing was scanned yet. Expected: an item, or EMPTY.
        Un número dice cuántas del último artículo, y nada se ha escaneado. Se esperaba: un artículo, o EMPTY.
        = no item for it
        falta el artículo
        = The last item has no lots. Expected: the next unit.
        El último artículo no tiene lotes. Se esperaba: la próxima pieza.
        = item has no lots
        no tiene lotes
        = It is kept in %1.
        Se guarda en %1.
        = No bin keeps it.
        Ninguna lo guarda.
        = Scan again to count
        Otra vez cuenta
        = %1 (%2) is not kept here.%3 Scan it again to count it here.
        %1 (%2) no se guarda aquí.%3 Escanéelo otra vez para contarlo aquí.
        = kept in %1
        va en %1
        = not kept here
        no va aquí
        = and %1 more
        y %1 más
        = Look for %1
        Busque %1
        = You counted none of %1%2, which this bin keeps. Scan it, or the bin again when none is there.
        No contó ninguna de %1%2, que esta ubicación guarda. Escanéela, o la ubicación otra vez si no hay.
        = none counted%1
        ninguna contada%1
        = Scan again to take
        Otra vez la toma
        = %1 counts %2 at %3. Scan the bin again to count it from the beginning; %4 is told.
        %1 cuenta %2 en %3. Escanee otra vez la ubicación para contarla desde el principio; se avisa a %4.
        """
}
